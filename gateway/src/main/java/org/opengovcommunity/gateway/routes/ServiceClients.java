package org.opengovcommunity.gateway.routes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * An HTTP client per service, so that one that hangs cannot use up the connections of another. The clients pass on what
 * they get: they follow no redirect, keep no cookie, unpack nothing and never repeat a request.
 */
@Component
public class ServiceClients {

    private final Map<Service, RestClient> clients = new ConcurrentHashMap<>();
    private final RestClient.Builder builder;

    ServiceClients(RestClient.Builder builder) {
        this.builder = builder;
    }

    public RestClient of(Service service) {
        return clients.computeIfAbsent(service, this::create);
    }

    private RestClient create(Service service) {
        return builder.clone()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(httpClient(service)))
                .build();
    }

    private static HttpClient httpClient(Service service) {
        var limits = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(service.connectTimeout()))
                .setResponseTimeout(Timeout.of(service.responseTimeout()))
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections(service))
                .setDefaultRequestConfig(limits)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }

    private static HttpClientConnectionManager connections(Service service) {
        var timeouts = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(service.connectTimeout()))
                .setSocketTimeout(Timeout.of(service.responseTimeout()))
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                .build();
        // A service may refuse before it has read the whole body: its answer counts, not the broken upload.
        var connections = ManagedHttpClientConnectionFactory.builder()
                .responseOutOfOrderStrategy(MonitoringResponseOutOfOrderStrategy.INSTANCE)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(timeouts)
                .setConnectionFactory(connections)
                .setMaxConnTotal(service.maxConnections())
                .setMaxConnPerRoute(service.maxConnections())
                .build();
    }
}
