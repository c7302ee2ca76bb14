package org.opengovcommunity.defaults.settings;

/** A service cannot start with a setting. The operator is told why in a line, instead of a stack of causes. */
public class UnusableSetting extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param message what is wrong, naming the setting; a sentence
     * @param remedy what the operator can do; a sentence
     */
    public UnusableSetting(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
