-- An agreement was suspended in two ways: by its own state, and by an interim measure. From now on the measure is the one
-- fact, and the agreement itself is open or has ended. Decision of 2026-11-26.
alter table measure drop constraint measure_reason_check;
alter table measure add constraint measure_reason_check check (length(reason) between 1 and 300);

-- Of several measures on one agreement the first one stays; the others are merged into it.
update measure m
   set lift_asked_by = 'merged', lift_asked_at = now(), lifted_by = 'upgrade', lifted_at = now()
 where kind = 'AGREEMENT' and lifted_at is null
   and exists (select from measure earlier
                where earlier.agreement = m.agreement and earlier.lifted_at is null and earlier.number < m.number);

-- What only a measure suspended comes into the history, so that the parties acknowledge it.
insert into agreement_event (agreement, version, kind, party, actor, at, reason)
select m.agreement,
       (select coalesce(max(version), 1) from agreement_version v where v.agreement = m.agreement),
       'SUSPENDED',
       (select min(number) from party where kind = 'SECRETARIAT'),
       m.taken_by, m.taken_at, m.reason
  from measure m join agreement a on a.id = m.agreement
 where m.lifted_at is null and a.state = 'OPEN'
   and exists (select from party where kind = 'SECRETARIAT');

-- What only the state suspended becomes a measure, with who asked to lift it.
insert into measure (kind, agreement, reason, taken_by, taken_at, lift_asked_by, lift_asked_at)
select 'AGREEMENT', a.id, coalesce(nullif(left(e.reason, 300), ''), 'suspended'), coalesce(e.actor, 'upgrade'),
       coalesce(e.at, now()), a.lift_asked,
       case when a.lift_asked is not null
            then coalesce((select max(at) from agreement_event where agreement = a.id and kind = 'LIFT_ASKED'), now()) end
  from agreement a
  left join lateral (select actor, at, reason from agreement_event
                      where agreement = a.id and kind = 'SUSPENDED' order by number desc limit 1) e on true
 where a.state = 'SUSPENDED'
   and not exists (select from measure where agreement = a.id and lifted_at is null);

update agreement set state = 'OPEN' where state = 'SUSPENDED';
alter table agreement drop column lift_asked;
alter table agreement drop constraint agreement_state_check;
alter table agreement add constraint agreement_state_check check (state in ('OPEN', 'ENDED'));

-- Two who suspend it at once make one measure.
create unique index measure_by_agreement on measure (agreement) where lifted_at is null;
