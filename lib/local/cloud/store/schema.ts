export const SCHEMA_VERSION = 1;

/** The tables of the store. Times are milliseconds of the movable clock. */
export const SCHEMA = `
-- The one table whose times are of the machine's clock: since when the movable one was so far ahead.
create table if not exists clock_moves (moved_at integer primary key, ahead integer not null);

create table if not exists buckets (name text primary key, options text not null) without rowid;

create table if not exists objects (
  bucket text not null,
  key text not null,
  blob text not null,
  size integer not null,
  etag text not null,
  modified integer not null,
  headers text not null,
  metadata text not null,
  checksums text not null,
  primary key (bucket, key)
) without rowid;

-- Of buckets that keep versions: each, the current one too, in the order in which they were written.
create table if not exists versions (
  sequence integer primary key autoincrement,
  bucket text not null,
  key text not null,
  version text not null unique,
  blob text,
  size integer not null,
  etag text not null,
  modified integer not null,
  headers text not null,
  metadata text not null,
  checksums text not null,
  locked_until integer not null
);
create index if not exists versions_by_key on versions (bucket, key, sequence);

create table if not exists queues (name text primary key, options text not null) without rowid;

create table if not exists messages (
  id integer primary key autoincrement,
  queue text not null,
  message_id text not null,
  body text not null,
  attributes text not null,
  sender text not null,
  message_group text,
  deduplication text,
  sent_at integer not null,
  visible_at integer not null,
  received integer not null default 0,
  first_received_at integer,
  receipt text,
  source text
);
create index if not exists messages_by_visibility on messages (queue, visible_at, id);
create index if not exists messages_by_group on messages (queue, message_group, id) where message_group is not null;
create index if not exists messages_by_age on messages (queue, sent_at);

create table if not exists deduplications (
  queue text not null,
  deduplication text not null,
  sent_at integer not null,
  message_id text not null,
  sequence text not null,
  primary key (queue, deduplication)
) without rowid;

create table if not exists mails (
  id text primary key,
  sequence integer not null unique,
  sender text not null,
  recipients text not null,
  raw blob not null,
  sent_at integer not null
) without rowid;

create table if not exists stream_marks (
  table_name text not null,
  sequence integer not null,
  reached_at integer not null,
  primary key (table_name, sequence)
) without rowid;

create table if not exists expired_items (
  table_name text not null,
  item_key text not null,
  expired_at integer not null,
  primary key (table_name, item_key)
) without rowid;
`;
