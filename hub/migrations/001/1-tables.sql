-- Chairside hub, schema 1. Runs on PostgreSQL 13 or newer with nothing but what is built in (sha256, gen_random_uuid, roles).
-- Every table belongs to role hub_owner (NOLOGIN). A chair (one tablet) has its own database role and EXECUTE on the
-- functions of grants.sql, nothing else. Nothing here can be read by whoever runs the server: header, body, blob, register
-- values and wrapped keys are ciphertext; docs/hub.md lists what is in the clear. The schema itself is made by `hub -- init`.

create table hub.migration (number int primary key, applied_at timestamptz not null default now());

create table hub.circle (                       -- one record: a clinic, or a chain of clinics that share one
  circle uuid primary key,
  root_key bytea not null check (length(root_key) = 32),          -- Ed25519, of the chair that founded it
  opened_at timestamptz not null default now());

create table hub.chair (
  chair uuid primary key,
  circle uuid not null references hub.circle,
  login name not null unique,                                     -- database role
  may_enrol boolean not null default false,
  sign_key bytea not null check (length(sign_key) = 32),          -- Ed25519; a hint, chairs believe the record, not this
  box_key bytea not null check (length(box_key) = 32),            -- X25519; the same
  enrolled_at timestamptz not null default now(),
  site bytea not null default ''::bytea check (length(site) in (0, 16)),  -- HMAC of the clinic's id: which logs a tablet takes in whole
  seen_at timestamptz,
  revoked_at timestamptz);
create index on hub.chair (circle);

create table hub.log (
  log uuid primary key,
  circle uuid not null references hub.circle,
  chair uuid not null references hub.chair,
  parent uuid references hub.log, parent_sequence bigint, parent_hash bytea,
  first_sequence bigint not null check (first_sequence >= 0),
  head_sequence bigint not null,                                  -- first_sequence - 1 while empty
  head_hash bytea not null check (length(head_hash) = 32),
  head_link bytea not null check (length(head_link) = 32),
  head_signature bytea,                                           -- Ed25519 by the chair over log, sequence, hash, link
  head_at timestamptz,
  frozen_at timestamptz,                                          -- another log of this chair goes on instead
  check ((parent is null) = (parent_sequence is null)));
create unique index one_live_log_a_chair on hub.log (chair) where frozen_at is null;
create index on hub.log (circle);

create table hub.event (                        -- append-only: no role but hub_owner can touch it, and no function updates it
  log uuid not null references hub.log,
  sequence bigint not null,
  hash bytea not null,                                            -- the row's own hash, as in the tablet's record
  link bytea not null,                                            -- SHA-256(previous link, log, sequence, hash, SHA-256(header), body digest)
  subject bytea not null,                                         -- HMAC of client or visit id (16 bytes), or empty
  also bytea not null,                                            -- a second tag: a visit's client; a client's name and birthday
  key_epoch int not null,
  header bytea not null,                                          -- sealed
  body_digest bytea not null,                                     -- SHA-256 of the sealed body; zeros when it was erased before upload
  primary key (log, sequence));
create index event_of_subject on hub.event (subject) where length(subject) > 0;
create index event_also on hub.event (also) where length(also) > 0;

create table hub.payload (                      -- the one part that may go: by hub.erase only
  log uuid not null, sequence bigint not null, body bytea not null,
  primary key (log, sequence), foreign key (log, sequence) references hub.event);
alter table hub.payload alter column body set storage external;   -- ciphertext does not compress
alter table hub.event alter column header set storage plain;

create table hub.blob (                         -- sealed PDFs and protocol texts, in parts of at most 512 KiB
  circle uuid not null references hub.circle, name bytea not null, part int not null, parts int not null,
  subject bytea not null, key_epoch int not null, body bytea not null, primary key (circle, name, part));
create index blob_of_subject on hub.blob (circle, subject);
alter table hub.blob alter column body set storage external;

create table hub.erased (circle uuid not null references hub.circle, subject bytea not null, at timestamptz not null default now(),
  by_chair uuid not null, primary key (circle, subject));

create table hub.wrapped_key (                  -- a payload key, sealed (HPKE) for one chair, or for the printed clinic key
  circle uuid not null references hub.circle, key_epoch int not null, reader uuid not null, sealed bytea not null,
  by_chair uuid not null, signature bytea not null, primary key (circle, key_epoch, reader));

create table hub.register (                     -- small sealed values that change: PIN verifiers. The newest version counts.
  circle uuid not null references hub.circle, name bytea not null, version bigint not null, sealed bytea not null,
  by_chair uuid not null, primary key (circle, name));

create table hub.lease (                        -- which chair a visit is on; only visits that moved have a row
  circle uuid not null references hub.circle, subject bytea not null, chair uuid not null, version bigint not null,
  at timestamptz not null default now(), primary key (circle, subject));

create table hub.alarm (id bigint generated always as identity primary key, at timestamptz not null default now(),
  chair uuid, log uuid, what text not null, sequence bigint, stored bytea, offered bytea);

create table hub.founding (                     -- what `hub -- init` or `hub -- enrol` printed a code for; used once
  name bytea primary key check (length(name) = 16), circle uuid, -- null: the circle is made by whoever comes
  offer bytea not null, until timestamptz not null, used_by uuid);

create table hub.invitation (                   -- sealed both ways under the typed code; the server learns nothing from it
  name bytea primary key check (length(name) = 16), circle uuid not null, by_chair uuid not null, offer bytea not null,
  answer bytea, result bytea, until timestamptz not null);
