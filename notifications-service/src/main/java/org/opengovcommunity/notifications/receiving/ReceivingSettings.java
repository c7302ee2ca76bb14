package org.opengovcommunity.notifications.receiving;

import java.net.InetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The SMTP server that takes mail in.
 *
 * @param address where it listens; all addresses of the machine unless set
 * @param port 0 for any free one
 * @param lmtpPort where LMTP (RFC 2033) is spoken, without STARTTLS; nowhere when not set
 * @param hostName how it introduces itself
 * @param maxSize largest message; as Base64 in an event it must fit into a message of the broker and a document of the
 *     store
 * @param maxRecipients largest number of recipients of one message
 * @param maxConnections how many clients may be connected at the same time
 * @param maxConnectionsPerClient how many of them may have the same address, so that one client keeps no other out
 * @param timeout longest silence of a client; RFC 5321 (section 4.5.3.2.7) asks for five minutes
 * @param transfer longest time that the transfer of one message may take
 * @param sslBundle name of the bundle ({@code spring.ssl.bundle}) with the certificate for STARTTLS; not offered without
 */
@ConfigurationProperties("opengov.mail-in")
record ReceivingSettings(
        @DefaultValue("0.0.0.0") InetAddress address,
        @DefaultValue("2526") int port,
        @Nullable Integer lmtpPort,
        @DefaultValue("localhost") String hostName,
        @DefaultValue("12000KB") DataSize maxSize,
        @DefaultValue("50") int maxRecipients,
        @DefaultValue("4000") int maxConnections,
        @DefaultValue("3000") int maxConnectionsPerClient,
        @DefaultValue("5m") Duration timeout,
        @DefaultValue("10m") Duration transfer,
        @Nullable String sslBundle) {}
