package org.opengovcommunity.defaults.security;

/** The two halves of the community. Government membership is proven by a verified government address. */
public enum Sector {
    GOVERNMENT,
    CIVIL_SOCIETY
}
