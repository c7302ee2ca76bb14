package org.opengovcommunity.membership.signin;

import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Members as Spring Security's users: found by address, known from then on by id. Nobody has a password. */
@Component
class MemberAccounts implements UserDetailsService {

    private final Members members;

    MemberAccounts(Members members) {
        this.members = members;
    }

    @Override
    public UserDetails loadUserByUsername(String address) {
        return members.byEmail(EmailAddress.parse(address))
                .map(MemberAccounts::user)
                .orElseThrow(() -> new UsernameNotFoundException("no member"));
    }

    private static UserDetails user(Member member) {
        return User.withUsername(member.id())
                .password("")
                .roles(member.roles().stream().map(Enum::name).toArray(String[]::new))
                .build();
    }
}
