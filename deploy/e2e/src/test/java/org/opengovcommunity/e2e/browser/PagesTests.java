package org.opengovcommunity.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.bench.stack.LocalStack;
import org.opengovcommunity.e2e.SharedStack;
import org.openqa.selenium.By;

/** The pages that everybody may see. */
@ExtendWith({InBrowser.class, SharedStack.class})
class PagesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/lists",
                "/lists/opengov-civ/threads",
                "/meetings",
                "/plans",
                "/plans/us-nap-5",
                "/commitments/demo-01",
                "/milestones/demo-01.2",
                "/overdue",
                "/login"
            })
    void aPageIsForEverybody(String path, LocalStack stack, Browser browser) {
        browser.open(stack.page(path));

        browser.assertGood();
    }

    @Test
    void thePageOfTheCaughtMailIsForEverybody(LocalStack stack, Browser browser) {
        browser.open(stack.url("MAILWEB"));

        browser.assertGood();
    }

    @Test
    void theFrontPageLeadsToTheListsAndTheMeetings(LocalStack stack, Browser browser) {
        browser.open(stack.page("/"));
        browser.follow("Lists");
        assertThat(browser.heading()).isEqualTo("Lists");

        browser.follow("OpenGov Community");
        browser.follow("Meetings");
        assertThat(browser.heading()).isEqualTo("Meetings");
    }

    @Test
    void plansLeadDownToTheirMilestonesAndBack(LocalStack stack, Browser browser) {
        browser.open(stack.page("/"));
        browser.follow("Plans");
        browser.follow("Fictional demonstration plan");
        browser.follow("Make farm program data easy to reuse");
        browser.follow("Publish the first ten data sets");
        assertThat(browser.heading()).isEqualTo("Publish the first ten data sets in open formats");

        browser.follow("Make farm program data easy to reuse");
        browser.follow("Fictional demonstration plan");
        browser.follow("All plans");
        assertThat(browser.heading()).isEqualTo("Plans");
    }

    @Test
    void anOperationCanBeTriedOnTheApiPages(LocalStack stack, Browser browser) {
        browser.open(stack.page("/docs"));
        browser.shown(By.cssSelector("[data-path='/api/cycles']")).click();
        browser.click("Try it out");
        browser.click("Execute");

        var answer = browser.shown(By.cssSelector(".live-responses-table .response"));
        assertThat(answer.getText()).startsWith("200").contains("Fictional demonstration plan");
        assertThat(browser.complaints()).isEmpty();
        // How Swagger UI builds its elements is not ours.
        browser.assertAccessible("nested-interactive", "scrollable-region-focusable", "select-name");
    }
}
