-- Who calls.
create function hub.me() returns hub.chair language plpgsql stable security definer set search_path = hub, pg_temp as $$
declare c hub.chair;
begin
  select * into c from hub.chair where login = session_user;
  if c.chair is null then raise exception 'NO-CHAIR' using errcode = 'CH001'; end if;
  if c.revoked_at is not null then raise exception 'REVOKED' using errcode = 'CH002'; end if;
  return c;
end $$;

create function hub.hello(p_version int) returns table (chair uuid, circle uuid, schema int, least_version int, server_time timestamptz, sync_ok boolean)
language plpgsql security definer set search_path = hub, pg_temp as $$
declare m hub.chair := hub.me();
begin
  if p_version < 1 then raise exception 'TOO-OLD' using errcode = 'CH003'; end if;
  -- A standby answers too, so that a tablet learns of it by sync_ok; only it cannot write down that it was asked.
  if not pg_is_in_recovery() then
    update hub.chair c set seen_at = now() where c.chair = m.chair and (c.seen_at is null or c.seen_at < now() - interval '20 seconds');
  end if;
  return query select m.chair, m.circle, (select max(number) from hub.migration), 1, clock_timestamp(), not pg_is_in_recovery();
end $$;

create function hub.heads() returns table (log uuid, chair uuid, parent uuid, parent_sequence bigint, parent_hash bytea, first_sequence bigint,
  head_sequence bigint, head_hash bytea, head_link bytea, head_signature bytea, frozen boolean, site bytea, seen_at timestamptz)
language sql stable security definer set search_path = hub, pg_temp as $$
  select l.log, l.chair, l.parent, l.parent_sequence, l.parent_hash, l.first_sequence, l.head_sequence, l.head_hash, l.head_link,
    l.head_signature, l.frozen_at is not null, c.site, c.seen_at
  from hub.log l join hub.chair c using (chair) where l.circle = (hub.me()).circle $$;

-- Writing.
create function hub.first_link(p_log uuid) returns bytea language sql immutable as
$$ select sha256('chairside-log-1'::bytea || uuid_send(p_log)) $$;

-- A chair's first log, or the one that goes on where an earlier one of the same chair stopped.
create function hub.open_log(p_log uuid, p_parent uuid, p_parent_sequence bigint, p_parent_hash bytea) returns text
language plpgsql security definer set search_path = hub, pg_temp as $$
declare m hub.chair := hub.me(); l hub.log; h bytea;
begin
  perform 1 from hub.chair where chair = m.chair for update;
  select * into l from hub.log where log = p_log;
  if found then return case when l.chair = m.chair then 'OK' else 'TAKEN' end; end if;
  if p_parent is null then
    if exists (select from hub.log where chair = m.chair) then return 'HAS-LOG'; end if;
    insert into hub.log (log, circle, chair, first_sequence, head_sequence, head_hash, head_link)
      values (p_log, m.circle, m.chair, 0, -1, decode(repeat('00', 32), 'hex'), hub.first_link(p_log));
    return 'OK';
  end if;
  select * into l from hub.log where log = p_parent and chair = m.chair for update;
  if not found then return 'BAD-PARENT'; end if;
  if l.frozen_at is not null then return 'FROZEN'; end if;
  select e.hash into h from hub.event e where e.log = p_parent and e.sequence = p_parent_sequence;
  if h is distinct from p_parent_hash then return 'BAD-PARENT'; end if;
  update hub.log set frozen_at = now() where log = p_parent;
  insert into hub.log (log, circle, chair, parent, parent_sequence, parent_hash, first_sequence, head_sequence, head_hash, head_link)
    values (p_log, m.circle, m.chair, p_parent, p_parent_sequence, p_parent_hash, p_parent_sequence + 1, p_parent_sequence, p_parent_hash, hub.first_link(p_log));
  return 'OK';
end $$;

-- Adds rows p_from … to a log. OK / DUP (all there already) / GAP (send from head_sequence + 1) / FORK (these numbers were used
-- for other rows) / BAD-LINK / FROZEN / DENIED / MALFORMED. One transaction; the reply counts only after the commit was confirmed without a warning.
create function hub.append(p_log uuid, p_from bigint, p_hash bytea[], p_link bytea[], p_subject bytea[], p_also bytea[], p_key_epoch int,
  p_header bytea[], p_digest bytea[], p_body bytea[], p_signature bytea)
returns table (status text, head_sequence bigint, head_hash bytea, head_link bytea)
language plpgsql security definer set search_path = hub, pg_temp as $$
#variable_conflict use_column
declare m hub.chair := hub.me(); l hub.log; n int := cardinality(p_hash); skip int; bad record; ok boolean;
begin
  -- Nobody locks another chair's log.
  select * into l from hub.log where log = p_log and chair = m.chair for update;
  if l.log is null then return query select 'DENIED', null::bigint, null::bytea, null::bytea; return; end if;
  if l.frozen_at is not null then return query select 'FROZEN', l.head_sequence, l.head_hash, l.head_link; return; end if;
  if n is null or n = 0 or n > 5000 or p_from is null or p_from < l.first_sequence or cardinality(p_link) <> n or cardinality(p_subject) <> n or cardinality(p_also) <> n
    or cardinality(p_header) <> n or cardinality(p_digest) <> n or cardinality(p_body) <> n
    or p_key_epoch < 1 or length(p_signature) is distinct from 64 then
    return query select 'MALFORMED', l.head_sequence, l.head_hash, l.head_link; return; end if;
  select bool_and(coalesce(length(u.hash) = 32 and length(u.digest) = 32 and length(u.link) = 32 and length(u.subject) in (0, 16)
      and length(u.also) in (0, 16) and length(u.header) <= 4096 and (u.body is null or length(u.body) <= 1048576), false)) into ok
    from unnest(p_hash, p_link, p_subject, p_also, p_header, p_digest, p_body) u(hash, link, subject, also, header, digest, body);
  if not ok then return query select 'MALFORMED', l.head_sequence, l.head_hash, l.head_link; return; end if;
  if p_from > l.head_sequence + 1 then return query select 'GAP', l.head_sequence, l.head_hash, l.head_link; return; end if;
  skip := l.head_sequence + 1 - p_from;
  if skip > 0 then
    select e.sequence, e.hash, u.h into bad from unnest(p_hash) with ordinality u(h, i)
      join hub.event e on e.log = p_log and e.sequence = p_from + u.i - 1
      where e.sequence between p_from and p_from + n - 1 and e.hash <> u.h order by e.sequence limit 1;
    if found then
      insert into hub.alarm (chair, log, what, sequence, stored, offered) values (m.chair, p_log, 'FORK', bad.sequence, bad.hash, bad.h);
      return query select 'FORK', bad.sequence, bad.hash, null::bytea; return;
    end if;
    if skip >= n then return query select 'DUP', l.head_sequence, l.head_hash, l.head_link; return; end if;
  end if;
  select bool_and(x.link = sha256(x.before || uuid_send(p_log) || int8send(p_from + x.i - 1) || x.hash || sha256(x.header) || x.digest)
      and (x.body is null or sha256(x.body) = x.digest)) into ok
  from (select u.*, lag(u.link, 1, l.head_link) over (order by u.i) as before
        from unnest(p_hash, p_link, p_subject, p_also, p_header, p_digest, p_body) with ordinality u(hash, link, subject, also, header, digest, body, i)
        where u.i > skip) x;
  if not ok then
    insert into hub.alarm (chair, log, what, sequence) values (m.chair, p_log, 'BAD-LINK', p_from);
    return query select 'BAD-LINK', l.head_sequence, l.head_hash, l.head_link; return;
  end if;
  insert into hub.event (log, sequence, hash, link, subject, also, key_epoch, header, body_digest)
    select p_log, p_from + u.i - 1, u.hash, u.link, u.subject, u.also, p_key_epoch, u.header, u.digest
    from unnest(p_hash, p_link, p_subject, p_also, p_header, p_digest) with ordinality u(hash, link, subject, also, header, digest, i) where u.i > skip;
  -- hub.erase waits for who is sending, and who sends for it: neither misses what the other does.
  perform 1 from hub.circle where circle = m.circle for share;
  insert into hub.payload (log, sequence, body)
    select p_log, p_from + u.i - 1, u.body from unnest(p_body, p_subject) with ordinality u(body, subject, i)
    where u.i > skip and u.body is not null
      and (length(u.subject) = 0 or not exists (select from hub.erased x where x.circle = m.circle and x.subject = u.subject));
  update hub.log set head_sequence = p_from + n - 1, head_hash = p_hash[n], head_link = p_link[n], head_signature = p_signature, head_at = now()
    where log = p_log;
  return query select 'OK', p_from + n - 1, p_hash[n], p_link[n];
end $$;

-- Reading.
create function hub.pull(p_log uuid, p_after bigint, p_rows int, p_bytes int)
returns table (sequence bigint, hash bytea, link bytea, subject bytea, key_epoch int, header bytea, body_digest bytea, body bytea)
language sql stable security definer set search_path = hub, pg_temp as $$
  select x.sequence, x.hash, x.link, x.subject, x.key_epoch, x.header, x.body_digest, x.body from (
    select e.*, p.body, sum(length(e.header) + coalesce(length(p.body), 0)) over (order by e.sequence) - length(e.header) - coalesce(length(p.body), 0) as before
    from hub.log l join hub.event e using (log) left join hub.payload p using (log, sequence)
    where l.log = p_log and l.circle = (hub.me()).circle and e.sequence > p_after and e.sequence <= p_after + least(p_rows, 5000)) x
  where x.before < p_bytes order by x.sequence $$;

-- After a lost reply: what is there, to be compared with one's own rows before going on.
create function hub.digests(p_log uuid, p_after bigint, p_rows int)
returns table (sequence bigint, hash bytea, link bytea, header_digest bytea, body_digest bytea)
language sql stable security definer set search_path = hub, pg_temp as $$
  select e.sequence, e.hash, e.link, sha256(e.header), e.body_digest from hub.log l join hub.event e using (log)
  where l.log = p_log and l.circle = (hub.me()).circle and e.sequence > p_after order by e.sequence limit least(p_rows, 50000) $$;

create function hub.pull_subject(p_subject bytea, p_rows int)
returns table (log uuid, sequence bigint, hash bytea, key_epoch int, header bytea, body bytea)
language sql stable security definer set search_path = hub, pg_temp as $$
  select e.log, e.sequence, e.hash, e.key_epoch, e.header, p.body from hub.event e join hub.log l using (log) left join hub.payload p using (log, sequence)
  where length(p_subject) = 16 and (e.subject = p_subject or e.also = p_subject) and l.circle = (hub.me()).circle order by e.log, e.sequence limit least(p_rows, 5000) $$;
