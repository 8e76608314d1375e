-- Certificates of systems, by the SHA-256 of their public key, and tokens of minutes that are got for them.

create table system_certificate (
    id            bigint generated always as identity primary key,
    party         smallint    not null references party (number),
    label         text        not null,
    roles         text[]      not null,
    key_hash      text        not null unique,
    registered_at timestamptz not null,
    expires_at    timestamptz not null,
    revoked_at    timestamptz
);

create table short_token (
    hash        text        primary key,
    token       bigint      references system_token (id) on delete cascade,
    certificate bigint      references system_certificate (id) on delete cascade,
    thumbprint  text        not null,
    roles       text[]      not null,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    check (token is not null or certificate is not null)
);
create index short_token_by_expiry on short_token (expires_at);
