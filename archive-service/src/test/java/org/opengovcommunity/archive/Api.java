package org.opengovcommunity.archive;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.opengovcommunity.defaults.testing.TestTokens.Account;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The archive as a records officer, or whoever is named, sees it. */
@TestComponent
public class Api {

    private final MockMvcTester http;

    Api(MockMvcTester http) {
        this.http = http;
    }

    public MvcTestResult get(Account account, String uri, Object... variables) {
        return http.get()
                .uri(uri, variables)
                .header(HttpHeaders.AUTHORIZATION, account.bearer())
                .exchange();
    }

    public MvcTestResult get(String uri, Object... variables) {
        return get(TestTokens.recordsOfficer(), uri, variables);
    }

    public DocumentContext json(String uri, Object... variables) {
        return JsonPath.parse(new String(bytes(uri, variables), StandardCharsets.UTF_8));
    }

    public byte[] bytes(String uri, Object... variables) {
        return get(uri, variables).getResponse().getContentAsByteArray();
    }

    /** The first page of the records that match; the words may have any characters. */
    public List<Map<String, Object>> search(String words) {
        return json("/api/archive/records?q={words}", words).read("$.items");
    }
}
