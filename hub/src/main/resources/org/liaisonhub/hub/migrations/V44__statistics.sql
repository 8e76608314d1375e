-- Consultation statistics: folded out of the audit, so they can be thrown away and made anew. docs/statistics.md says what counts.
-- A consultation is one check in one database.
create table consultation (
    day            date      not null,
    party          text      not null,
    database       text      not null,
    channel        text      not null,
    purpose        text      not null,
    automated      boolean   not null,
    consultations  bigint    not null,
    hits           bigint    not null,
    possible       bigint    not null,
    unavailable    bigint    not null,
    -- hits that their owners verified; no verdicts exist yet
    verified       bigint    not null default 0,
    -- consultations by time taken; the steps are those of ResponseTimes.java
    times          integer[] not null,
    primary key (day, party, database, channel, purpose, automated)
);

-- Who asked on a day, so that officers are counted exactly over any days and databases.
create table consultation_actor (
    day       date    not null,
    party     text    not null,
    database  text    not null,
    channel   text    not null,
    purpose   text    not null,
    automated boolean not null,
    actor     text    not null,
    primary key (day, party, database, channel, purpose, automated, actor)
);

-- Consultations that met records of an owner: the owner sees them, by party.
create table consultation_of_owner (
    day           date    not null,
    owner         text    not null,
    party         text    not null,
    database      text    not null,
    channel       text    not null,
    purpose       text    not null,
    automated     boolean not null,
    consultations bigint  not null,
    hits          bigint  not null,
    possible      bigint  not null,
    primary key (day, owner, party, database, channel, purpose, automated)
);

-- The last entry of the audit that is in all of the above; its row lock lets one node fold at a time.
create table statistics_position (
    only_one boolean primary key default true check (only_one),
    last     bigint  not null
);
insert into statistics_position (last) values (-1);
