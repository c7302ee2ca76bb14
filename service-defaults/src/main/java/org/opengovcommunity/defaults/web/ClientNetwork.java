package org.opengovcommunity.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one client that has no token: its address, or for IPv6 the /64 that a subscriber commonly owns. */
public final class ClientNetwork {

    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private ClientNetwork() {}

    public static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) : address;
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
