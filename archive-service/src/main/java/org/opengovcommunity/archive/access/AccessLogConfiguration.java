package org.opengovcommunity.archive.access;

import java.time.Clock;
import java.time.Duration;
import org.opengovcommunity.archive.record.Archiving;
import org.opengovcommunity.archive.worker.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class AccessLogConfiguration {

    @Bean
    AccessLog accessLog(Archiving archiving, JsonMapper json, Clock clock) {
        return new AccessLog(archiving, json, clock);
    }

    /** Stops after the web server and before the log is closed. */
    @Bean
    Worker accessWriting(AccessLog accesses) {
        return new Worker("access-log", Duration.ofSeconds(1), 30, accesses::write);
    }

    @Bean
    AccessRecorder accessRecorder(AccessLog accesses, Worker accessWriting, Clock clock) {
        return new AccessRecorder(accesses, accessWriting, clock);
    }

    @Bean
    WebMvcConfigurer recordedAccess(AccessRecorder recorder) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(recorder).addPathPatterns("/api/archive/records/**");
            }
        };
    }
}
