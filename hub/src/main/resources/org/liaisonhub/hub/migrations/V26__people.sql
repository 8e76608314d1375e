-- Invitations to set a password, and identities of an outside provider that are joined to accounts.

create table invitation (
    account    bigint      primary key references account (id) on delete cascade,
    hash       text        not null unique,
    expires_at timestamptz not null
);

create table identity (
    issuer    text        not null,
    subject   text        not null,
    account   bigint      not null references account (id) on delete cascade,
    joined_at timestamptz not null,
    primary key (issuer, subject)
);
create unique index identity_by_account on identity (account, issuer);

-- A sign-in that has left for the provider and is not back yet; taken away when it comes back.
create table provider_request (
    state_hash   text        primary key,
    browser_hash text        not null,
    begun_at     timestamptz not null
);
