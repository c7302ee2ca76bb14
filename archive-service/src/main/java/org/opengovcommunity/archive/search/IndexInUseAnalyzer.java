package org.opengovcommunity.archive.search;

import org.apache.lucene.store.LockObtainFailedException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in a line why a second instance with the folder of the first does not start. */
final class IndexInUseAnalyzer extends AbstractFailureAnalyzer<LockObtainFailedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LockObtainFailedException cause) {
        return new FailureAnalysis(
                "Another instance keeps its search index in the same folder (" + cause.getMessage() + ").",
                "Give each instance of the archive a folder of its own (OPENGOV_DATA_DIR).",
                cause);
    }
}
