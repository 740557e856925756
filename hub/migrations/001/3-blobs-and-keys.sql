create function hub.put_blob(p_name bytea, p_part int, p_parts int, p_subject bytea, p_key_epoch int, p_body bytea) returns text
language plpgsql security definer set search_path = hub, pg_temp as $$
declare m hub.chair := hub.me();
begin
  if (length(p_body) <= 524800 and p_part >= 0 and p_part < p_parts and p_parts <= 4096 and length(p_name) = 32
    and length(p_subject) in (0, 16) and p_key_epoch >= 1) is not true then return 'MALFORMED'; end if;
  perform 1 from hub.circle where circle = m.circle for share;
  if exists (select from hub.erased x where x.circle = m.circle and x.subject = p_subject) then return 'ERASED'; end if;
  insert into hub.blob values (m.circle, p_name, p_part, p_parts, p_subject, p_key_epoch, p_body) on conflict do nothing;
  return 'OK';
end $$;
create function hub.get_blob(p_name bytea) returns table (part int, parts int, key_epoch int, body bytea)
language sql stable security definer set search_path = hub, pg_temp as
$$ select part, parts, key_epoch, body from hub.blob where circle = (hub.me()).circle and name = p_name order by part $$;

create function hub.erase(p_subjects bytea[]) returns bigint language plpgsql security definer set search_path = hub, pg_temp as $$
declare m hub.chair := hub.me(); gone bigint;
begin
  if exists (select from unnest(p_subjects) s where length(s) is distinct from 16) then raise exception 'MALFORMED' using errcode = 'CH004'; end if;
  perform 1 from hub.circle where circle = m.circle for no key update;
  insert into hub.erased (circle, subject, by_chair) select m.circle, s, m.chair from unnest(p_subjects) s on conflict do nothing;
  delete from hub.payload p using hub.event e, hub.log l
    where e.log = l.log and l.circle = m.circle and e.subject = any (p_subjects) and p.log = e.log and p.sequence = e.sequence;
  get diagnostics gone = row_count;
  delete from hub.blob b where b.circle = m.circle and b.subject = any (p_subjects);
  return gone;
end $$;
create function hub.erased_since(p_after timestamptz) returns table (subject bytea, at timestamptz)
language sql stable security definer set search_path = hub, pg_temp as $$ select subject, at from hub.erased where circle = (hub.me()).circle and at > p_after $$;

create function hub.put_key(p_key_epoch int, p_reader uuid, p_sealed bytea, p_signature bytea) returns text language plpgsql security definer set search_path = hub, pg_temp as $$
declare m hub.chair := hub.me();
begin
  if not m.may_enrol then return 'DENIED'; end if;
  if (p_key_epoch >= 1 and length(p_sealed) <= 4096 and length(p_signature) = 64) is not true then return 'MALFORMED'; end if;
  -- An epoch has one root: whoever was not given the one that is there gives no other under its number.
  perform 1 from hub.circle where circle = m.circle for no key update;
  if exists (select from hub.wrapped_key w where w.circle = m.circle and w.key_epoch = p_key_epoch)
    and not exists (select from hub.wrapped_key w where w.circle = m.circle and w.key_epoch = p_key_epoch and w.reader = m.chair) then return 'TAKEN'; end if;
  insert into hub.wrapped_key values (m.circle, p_key_epoch, p_reader, p_sealed, m.chair, p_signature) on conflict do nothing;
  return 'OK';
end $$;
create function hub.my_keys() returns table (key_epoch int, sealed bytea, by_chair uuid, signature bytea)
language sql stable security definer set search_path = hub, pg_temp as
$$ select key_epoch, sealed, by_chair, signature from hub.wrapped_key w where w.circle = (hub.me()).circle and w.reader = (hub.me()).chair order by key_epoch $$;

create function hub.put_register(p_name bytea, p_version bigint, p_sealed bytea) returns bigint language plpgsql security definer set search_path = hub, pg_temp as $$
declare m hub.chair := hub.me(); v bigint;
begin
  if (length(p_name) = 16 and p_version >= 1 and length(p_sealed) <= 4096) is not true then raise exception 'MALFORMED' using errcode = 'CH004'; end if;
  insert into hub.register as r values (m.circle, p_name, p_version, p_sealed, m.chair)
    on conflict (circle, name) do update set version = excluded.version, sealed = excluded.sealed, by_chair = excluded.by_chair where r.version < excluded.version;
  select version into v from hub.register where circle = m.circle and name = p_name;
  return v;
end $$;
create function hub.registers() returns table (name bytea, version bigint, sealed bytea, by_chair uuid)
language sql stable security definer set search_path = hub, pg_temp as $$ select name, version, sealed, by_chair from hub.register where circle = (hub.me()).circle $$;

-- Keys sealed to the printed clinic key, whose reader is all ones: for a chair that was founded again after all were lost.
create function hub.clinic_keys() returns table (key_epoch int, sealed bytea, by_chair uuid, signature bytea)
language sql stable security definer set search_path = hub, pg_temp as
$$ select key_epoch, sealed, by_chair, signature from hub.wrapped_key w
  where w.circle = (hub.me()).circle and w.reader = 'ffffffff-ffff-ffff-ffff-ffffffffffff' order by key_epoch $$;

-- Takes a visit. p_version is the version the caller saw (0: none). Returns who has it now; the caller has it when chair is its own.
-- A caller that saw more than is here saw it before the hub was set back: what it knows is newer.
create function hub.take(p_subject bytea, p_version bigint) returns table (chair uuid, version bigint)
language plpgsql security definer set search_path = hub, pg_temp as $$
#variable_conflict use_column
declare m hub.chair := hub.me();
begin
  if (length(p_subject) = 16 and p_version >= 0) is not true then raise exception 'MALFORMED' using errcode = 'CH004'; end if;
  insert into hub.lease as x (circle, subject, chair, version) values (m.circle, p_subject, m.chair, p_version + 1)
    on conflict (circle, subject) do update set chair = m.chair, version = p_version + 1, at = now() where x.version <= p_version;
  return query select chair, version from hub.lease where circle = m.circle and subject = p_subject;
end $$;
create function hub.leases() returns table (subject bytea, chair uuid, version bigint, at timestamptz)
language sql stable security definer set search_path = hub, pg_temp as $$ select subject, chair, version, at from hub.lease where circle = (hub.me()).circle $$;
