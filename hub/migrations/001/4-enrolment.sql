-- Makes the database role of a chair. Runs as hub_owner, also for the founding chair: from PostgreSQL 16 on nobody else could
-- end it again.
create function hub.add_chair(p_chair uuid, p_circle uuid, p_login name, p_verifier text, p_sign bytea, p_box bytea, p_may_enrol boolean) returns text
language plpgsql security definer set search_path = hub, pg_temp as $$
declare c hub.chair;
begin
  if (p_chair is not null and p_login = 'chair_' || replace(p_chair::text, '-', '') and length(p_sign) = 32 and length(p_box) = 32 and p_may_enrol is not null
    and p_verifier ~ '^SCRAM-SHA-256\$[0-9]{4,6}:[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$') is not true then return 'MALFORMED'; end if;
  select * into c from hub.chair where chair = p_chair;
  if found then
    return case when c.circle = p_circle and c.sign_key = p_sign and c.box_key = p_box and c.revoked_at is null then 'OK' else 'TAKEN' end;
  end if;
  execute format('create role %I login password %L in role hub_chair', p_login, p_verifier);
  insert into hub.chair (chair, circle, login, may_enrol, sign_key, box_key) values (p_chair, p_circle, p_login, p_may_enrol, p_sign, p_box);
  return 'OK';
end $$;

create function hub.enrol(p_chair uuid, p_login name, p_verifier text, p_sign bytea, p_box bytea, p_may_enrol boolean) returns text
language plpgsql security definer set search_path = hub, pg_temp as $$
declare m hub.chair := hub.me();
begin
  if not m.may_enrol then return 'DENIED'; end if;
  return hub.add_chair(p_chair, m.circle, p_login, p_verifier, p_sign, p_box, p_may_enrol);
end $$;

-- Which clinic a chair stands in: HMAC of the clinic's id. A chair says it of itself.
create function hub.put_site(p_site bytea) returns text language plpgsql security definer set search_path = hub, pg_temp as $$
declare m hub.chair := hub.me();
begin
  if (length(p_site) in (0, 16)) is not true then return 'MALFORMED'; end if;
  update hub.chair set site = p_site where chair = m.chair;
  return 'OK';
end $$;

-- Ends a chair: for hub.revoke, and for an operator whose owner cannot.
create function hub.end_chair(p_chair uuid) returns text language plpgsql security definer set search_path = hub, pg_temp as $$
declare c hub.chair;
begin
  select * into c from hub.chair where chair = p_chair for update;
  if c.chair is null then return 'UNKNOWN'; end if;
  update hub.chair set revoked_at = coalesce(revoked_at, now()) where chair = p_chair;
  delete from hub.wrapped_key where reader = p_chair;
  -- The mark alone already refuses every function; a role that this server does not let us change must not undo it.
  begin
    execute format('alter role %I nologin password null', c.login);
  exception when insufficient_privilege or undefined_object then return 'OK-LOGIN-STAYS';
  end;
  -- The same where it may end nobody's sessions: every function refuses an open one from now on.
  begin
    perform pg_terminate_backend(pid) from pg_stat_activity where usename = c.login and pid <> pg_backend_pid();
  exception when insufficient_privilege then null;
  end;
  return 'OK';
end $$;

-- Somebody must be able to add chairs: the last who may does not end itself.
create function hub.revoke(p_chair uuid) returns text language plpgsql security definer set search_path = hub, pg_temp as $$
declare m hub.chair := hub.me();
begin
  if not m.may_enrol then return 'DENIED'; end if;
  perform 1 from hub.circle where circle = m.circle for update;
  if not exists (select from hub.chair where chair = p_chair and circle = m.circle) then return 'UNKNOWN'; end if;
  if not exists (select from hub.chair where circle = m.circle and may_enrol and revoked_at is null and chair <> p_chair) then return 'LAST-ENROLLER'; end if;
  return hub.end_chair(p_chair);
end $$;

create function hub.invite(p_name bytea, p_offer bytea, p_minutes int) returns text language plpgsql security definer set search_path = hub, pg_temp as $$
declare m hub.chair := hub.me();
begin
  if not m.may_enrol then return 'DENIED'; end if;
  if (length(p_name) = 16 and length(p_offer) <= 65536 and p_minutes >= 1) is not true then return 'MALFORMED'; end if;
  delete from hub.invitation where until < now();
  insert into hub.invitation (name, circle, by_chair, offer, until) values (p_name, m.circle, m.chair, p_offer, now() + make_interval(mins => least(p_minutes, 30)));
  return 'OK';
end $$;
create function hub.invitation_answer(p_name bytea) returns bytea language sql security definer set search_path = hub, pg_temp as
$$ select answer from hub.invitation where name = p_name and circle = (hub.me()).circle and until > now() $$;
create function hub.invitation_result(p_name bytea, p_result bytea) returns text language plpgsql security definer set search_path = hub, pg_temp as $$
declare m hub.chair := hub.me();
begin
  if not m.may_enrol then return 'DENIED'; end if;
  if (length(p_result) <= 65536) is not true then return 'MALFORMED'; end if;
  update hub.invitation set result = p_result where name = p_name and circle = m.circle and by_chair = m.chair and until > now();
  return case when found then 'OK' else 'GONE' end;
end $$;

-- For the role hub_join, which whoever holds a typed code uses; without the 16-byte name there is nothing to see.
create function hub.join_offer(p_name bytea) returns bytea language sql stable security definer set search_path = hub, pg_temp as $$
  select offer from hub.invitation where name = p_name and until > now()
  union all select offer from hub.founding where name = p_name and until > now() and used_by is null $$;
create function hub.join_answer(p_name bytea, p_answer bytea) returns text language plpgsql security definer set search_path = hub, pg_temp as $$
begin
  if (length(p_answer) <= 4096) is not true then return 'MALFORMED'; end if;
  update hub.invitation set answer = p_answer where name = p_name and answer is null and until > now();
  return case when found then 'OK' else 'GONE' end;
end $$;
create function hub.join_result(p_name bytea) returns bytea language sql stable security definer set search_path = hub, pg_temp as
$$ select result from hub.invitation where name = p_name and until > now() $$;

-- The first chair, with the code that the operator was shown: it may add the others. Again by the same chair is OK.
create function hub.found(p_name bytea, p_circle uuid, p_chair uuid, p_login name, p_verifier text, p_sign bytea, p_box bytea) returns text
language plpgsql security definer set search_path = hub, pg_temp as $$
declare f hub.founding; s text;
begin
  if (p_circle is not null and length(p_sign) = 32) is not true then return 'MALFORMED'; end if;
  select * into f from hub.founding where name = p_name and until > now() for update;
  if not found or f.used_by is distinct from p_chair and f.used_by is not null then return 'GONE'; end if;
  if f.circle is null and f.used_by is null then
    if exists (select from hub.circle where circle = p_circle) then return 'TAKEN'; end if;
    insert into hub.circle (circle, root_key) values (p_circle, p_sign);
  elsif f.circle is distinct from p_circle and f.circle is not null then return 'DENIED';
  end if;
  s := hub.add_chair(p_chair, p_circle, p_login, p_verifier, p_sign, p_box, true);
  if s <> 'OK' then
    if f.circle is null and f.used_by is null then delete from hub.circle where circle = p_circle; end if;
    return s;
  end if;
  update hub.founding set used_by = p_chair, circle = p_circle where name = p_name;
  return 'OK';
end $$;
