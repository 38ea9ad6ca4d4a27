-- {"made_at": "2026-11-02T10:30:00+00:00", "token": "vega_pat_ARiWpFcyMTHN_MM5pkmhmZ-YqNULSbydwK6YwUvSvho", "browser": "4gJ9AeECYXRq4kVDYlUvKS8NTIx6tD7YDOEm8cxvNow", "refresh_token": "vega_rt_rLLXK8fofWuin1f1yHid1dQWGeOZIl6qhRza9bFPqjE"}
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE sign_in_attempts (
	key VARCHAR(64) NOT NULL, 
	failures INTEGER NOT NULL, 
	last_failure_at TIMESTAMP WITH TIME ZONE, 
	last_success_at TIMESTAMP WITH TIME ZONE, 
	CONSTRAINT pk_sign_in_attempts PRIMARY KEY (key)
);
CREATE TABLE install (
	name VARCHAR(40) NOT NULL, 
	value VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_install PRIMARY KEY (name)
);
CREATE TABLE users (
	id SERIAL NOT NULL, 
	username VARCHAR(100) NOT NULL, 
	username_key VARCHAR(100) NOT NULL, 
	password_hash VARCHAR(255) NOT NULL, 
	plan VARCHAR(20) NOT NULL, 
	is_owner BOOLEAN NOT NULL, 
	time_zone VARCHAR(64), 
	created_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	CONSTRAINT pk_users PRIMARY KEY (id), 
	CONSTRAINT uq_users_username_key UNIQUE (username_key)
);
CREATE TABLE api_tokens (
	id SERIAL NOT NULL, 
	owner_id INTEGER NOT NULL, 
	label VARCHAR(100) NOT NULL, 
	secret_hash VARCHAR(64) NOT NULL, 
	hint VARCHAR(8) NOT NULL, 
	created_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	expires_at TIMESTAMP WITH TIME ZONE, 
	last_used_at TIMESTAMP WITH TIME ZONE, 
	CONSTRAINT pk_api_tokens PRIMARY KEY (id), 
	CONSTRAINT fk_api_tokens_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT uq_api_tokens_secret_hash UNIQUE (secret_hash)
);
CREATE INDEX ix_api_tokens_owner_id ON api_tokens (owner_id);
CREATE TABLE jobs (
	id SERIAL NOT NULL, 
	owner_id INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	company TEXT NOT NULL, 
	location TEXT NOT NULL, 
	source_url TEXT, 
	application_url TEXT, 
	job_type VARCHAR(20) NOT NULL, 
	status VARCHAR(20) NOT NULL, 
	job_key TEXT COLLATE "C", 
	title_key TEXT COLLATE "C" NOT NULL, 
	company_key TEXT COLLATE "C" NOT NULL, 
	alike_key VARCHAR(64) NOT NULL, 
	indexed BOOLEAN NOT NULL, 
	captured_via VARCHAR(200) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	updated_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	status_changed_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	deleted_at TIMESTAMP WITH TIME ZONE, 
	same_as_id INTEGER, 
	description TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	CONSTRAINT pk_jobs PRIMARY KEY (id), 
	CONSTRAINT fk_jobs_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT fk_jobs_same_as_id FOREIGN KEY(same_as_id) REFERENCES jobs (id) ON DELETE SET NULL
);
CREATE INDEX ix_jobs_company ON jobs (owner_id, company_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_newest ON jobs (owner_id, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_status ON jobs (owner_id, status, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_title ON jobs (owner_id, title_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_not_indexed ON jobs (id) WHERE NOT indexed;
CREATE INDEX ix_jobs_same_as ON jobs (same_as_id) WHERE same_as_id IS NOT NULL;
CREATE INDEX ix_jobs_trash ON jobs (owner_id, deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_jobs_updated ON jobs (owner_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_jobs_owner_id_job_key ON jobs (owner_id, job_key) WHERE deleted_at IS NULL;
CREATE TABLE quota_usage (
	owner_id INTEGER NOT NULL, 
	month VARCHAR(7) NOT NULL, 
	used INTEGER NOT NULL, 
	CONSTRAINT pk_quota_usage PRIMARY KEY (owner_id, month), 
	CONSTRAINT fk_quota_usage_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE TABLE sessions (
	id SERIAL NOT NULL, 
	owner_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	secret_hash VARCHAR(64) NOT NULL, 
	label VARCHAR(200) NOT NULL, 
	created_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	last_used_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	expires_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	CONSTRAINT pk_sessions PRIMARY KEY (id), 
	CONSTRAINT fk_sessions_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT uq_sessions_secret_hash UNIQUE (secret_hash)
);
CREATE INDEX ix_sessions_owner_id_kind ON sessions (owner_id, kind);
CREATE TABLE captures (
	id SERIAL NOT NULL, 
	owner_id INTEGER NOT NULL, 
	fingerprint VARCHAR(64) NOT NULL, 
	outcome VARCHAR(20) NOT NULL, 
	job_id INTEGER, 
	title TEXT NOT NULL, 
	company TEXT NOT NULL, 
	source_url TEXT, 
	captured_via VARCHAR(200) NOT NULL, 
	times INTEGER NOT NULL, 
	at TIMESTAMP WITH TIME ZONE NOT NULL, 
	CONSTRAINT pk_captures PRIMARY KEY (id), 
	CONSTRAINT fk_captures_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE SET NULL, 
	CONSTRAINT fk_captures_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT uq_captures_owner_id_fingerprint UNIQUE (owner_id, fingerprint)
);
CREATE INDEX ix_captures_job_id ON captures (job_id);
CREATE INDEX ix_captures_owner_id_at ON captures (owner_id, at);
CREATE TABLE job_events (
	id SERIAL NOT NULL, 
	job_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	details JSON NOT NULL, 
	at TIMESTAMP WITH TIME ZONE NOT NULL, 
	CONSTRAINT pk_job_events PRIMARY KEY (id), 
	CONSTRAINT fk_job_events_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE CASCADE
);
CREATE INDEX ix_job_events_job_id_id ON job_events (job_id, id);
CREATE TABLE job_search (rowid bigint PRIMARY KEY, words text NOT NULL);
CREATE INDEX ix_job_search_words ON job_search USING gin (array_to_tsvector(string_to_array(words, ' ')));
CREATE TABLE idempotency_keys (
	key_hash VARCHAR(64) NOT NULL, 
	owner_id INTEGER NOT NULL, 
	draft_hash VARCHAR(64) NOT NULL, 
	job_id INTEGER, 
	at TIMESTAMP WITH TIME ZONE NOT NULL, 
	CONSTRAINT pk_idempotency_keys PRIMARY KEY (key_hash), 
	CONSTRAINT fk_idempotency_keys_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX ix_idempotency_keys_at ON idempotency_keys (at);
CREATE INDEX ix_idempotency_keys_owner_id ON idempotency_keys (owner_id);
ALTER TABLE jobs ADD COLUMN description_html TEXT;
ALTER TABLE jobs ADD COLUMN notes_html TEXT;
ALTER TABLE jobs ADD COLUMN rendered_by INTEGER DEFAULT '0' NOT NULL;
CREATE INDEX ix_jobs_not_rendered ON jobs (id) WHERE rendered_by = 0;
DROP INDEX ix_jobs_not_indexed;
CREATE INDEX ix_jobs_not_indexed ON jobs (owner_id, id) WHERE NOT indexed;
ALTER TABLE sessions ADD COLUMN confirmed_at TIMESTAMP WITH TIME ZONE DEFAULT '1970-01-01 00:00:00' NOT NULL;
DROP INDEX ix_idempotency_keys_owner_id;
CREATE INDEX ix_idempotency_keys_owner_id_at ON idempotency_keys (owner_id, at);
ALTER TABLE users RENAME COLUMN is_owner TO is_admin;
ALTER TABLE jobs ADD COLUMN captured_via_label VARCHAR(200) DEFAULT '' NOT NULL;
CREATE TABLE refusals (
	id SERIAL NOT NULL, 
	owner_id INTEGER NOT NULL, 
	fingerprint VARCHAR(64) NOT NULL, 
	reason VARCHAR(20) NOT NULL, 
	job_id INTEGER, 
	title TEXT NOT NULL, 
	company TEXT NOT NULL, 
	source_url TEXT, 
	captured_via VARCHAR(20) NOT NULL, 
	captured_via_label VARCHAR(200) NOT NULL, 
	times INTEGER NOT NULL, 
	at TIMESTAMP WITH TIME ZONE NOT NULL, 
	CONSTRAINT pk_refusals PRIMARY KEY (id), 
	CONSTRAINT fk_refusals_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE SET NULL, 
	CONSTRAINT fk_refusals_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT uq_refusals_owner_id_fingerprint UNIQUE (owner_id, fingerprint)
);
CREATE INDEX ix_refusals_job_id ON refusals (job_id);
CREATE INDEX ix_refusals_owner_id_at ON refusals (owner_id, at);
DROP TABLE captures;
ALTER TABLE jobs ADD COLUMN stage VARCHAR(40);
ALTER TABLE jobs ADD COLUMN outcome VARCHAR(20);
ALTER TABLE jobs ADD COLUMN applied_on DATE;
ALTER TABLE jobs ADD COLUMN applied_key DATE DEFAULT '0001-01-01' NOT NULL;
ALTER TABLE jobs ADD COLUMN status_since DATE;
ALTER TABLE jobs ADD COLUMN news_on DATE DEFAULT '0001-01-01' NOT NULL;
ALTER TABLE jobs ADD COLUMN workplace VARCHAR(20);
ALTER TABLE jobs ADD COLUMN deadline DATE;
ALTER TABLE jobs ADD COLUMN deadline_key DATE DEFAULT '9999-12-31' NOT NULL;
ALTER TABLE jobs ADD COLUMN answer_by DATE;
ALTER TABLE jobs ADD COLUMN quiet_until DATE;
ALTER TABLE jobs ADD COLUMN salary_min BIGINT;
ALTER TABLE jobs ADD COLUMN salary_max BIGINT;
ALTER TABLE jobs ADD COLUMN salary_currency VARCHAR(3);
ALTER TABLE jobs ADD COLUMN salary_period VARCHAR(10);
ALTER TABLE jobs ADD COLUMN source TEXT;
ALTER TABLE jobs ADD COLUMN source_typed BOOLEAN DEFAULT false NOT NULL;
ALTER TABLE jobs ADD COLUMN applied_via VARCHAR(20);
ALTER TABLE jobs ADD COLUMN reference TEXT;
ALTER TABLE jobs ADD COLUMN merged_into_id INTEGER;
ALTER TABLE jobs ADD CONSTRAINT fk_jobs_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES jobs (id) ON DELETE CASCADE;
ALTER TABLE job_events RENAME at TO recorded_at;
ALTER TABLE job_events ADD COLUMN from_status VARCHAR(20);
ALTER TABLE job_events ADD COLUMN to_status VARCHAR(20);
ALTER TABLE job_events ADD COLUMN stage VARCHAR(40);
ALTER TABLE job_events ADD COLUMN outcome VARCHAR(20);
ALTER TABLE job_events ADD COLUMN reply BOOLEAN;
ALTER TABLE job_events ADD COLUMN text TEXT;
ALTER TABLE job_events ADD COLUMN fields JSON;
ALTER TABLE job_events ADD COLUMN title TEXT;
ALTER TABLE job_events ADD COLUMN source_url TEXT;
ALTER TABLE job_events ADD COLUMN occurred_on DATE;
ALTER TABLE job_events ADD COLUMN via VARCHAR(20);
ALTER TABLE job_events ADD COLUMN via_label VARCHAR(200) DEFAULT '' NOT NULL;
CREATE INDEX ix_jobs_applied ON jobs (owner_id, applied_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_deadline ON jobs (owner_id, deadline_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_waiting ON jobs (owner_id, news_on, id) WHERE deleted_at IS NULL AND status IN ('applied', 'interviewing');
CREATE INDEX ix_jobs_merged_into ON jobs (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE TABLE job_tags (
	job_id INTEGER NOT NULL, 
	key TEXT COLLATE "C" NOT NULL, 
	name TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	owner_id INTEGER NOT NULL, 
	CONSTRAINT pk_job_tags PRIMARY KEY (job_id, key), 
	CONSTRAINT fk_job_tags_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE CASCADE, 
	CONSTRAINT fk_job_tags_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX ix_job_tags_owner_id_key ON job_tags (owner_id, key, job_id);
CREATE TABLE changes (
	id SERIAL NOT NULL, 
	owner_id INTEGER NOT NULL, 
	units JSON NOT NULL, 
	at TIMESTAMP WITH TIME ZONE NOT NULL, 
	CONSTRAINT pk_changes PRIMARY KEY (id), 
	CONSTRAINT fk_changes_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX ix_changes_owner_id ON changes (owner_id);
CREATE INDEX ix_changes_at ON changes (at);
ALTER TABLE job_events DROP COLUMN details;
DROP TABLE job_search;
CREATE TABLE job_search (rowid bigint PRIMARY KEY, words text NOT NULL);
CREATE FUNCTION job_search_trigrams(words text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10000 AS $$ SELECT array(SELECT substr(word, start, 3) FROM unnest(string_to_array(words, ' ')) word, generate_series(1, length(word) - 2) start) $$;
CREATE INDEX ix_job_search_trigrams ON job_search USING gin (job_search_trigrams(words));
ALTER INDEX ix_job_search_trigrams ALTER COLUMN 1 SET STATISTICS 0;
ALTER TABLE jobs ADD COLUMN description_format VARCHAR(10) DEFAULT 'posting' NOT NULL;
CREATE INDEX ix_jobs_board ON jobs (owner_id, status, outcome, news_on, status_changed_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_closing ON jobs (owner_id, deadline, id) WHERE deleted_at IS NULL AND status = 'interested' AND deadline IS NOT NULL;
CREATE INDEX ix_jobs_answer ON jobs (owner_id, answer_by, id) WHERE deleted_at IS NULL AND status = 'offer_received' AND answer_by IS NOT NULL;
ALTER TABLE users ADD COLUMN theme VARCHAR(10) DEFAULT 'system' NOT NULL;
ALTER TABLE users ADD COLUMN single_keys BOOLEAN DEFAULT true NOT NULL;
ALTER TABLE job_events ADD COLUMN task_id INTEGER;
ALTER TABLE job_events ADD COLUMN interview_id INTEGER;
ALTER TABLE users ADD COLUMN quiet_after INTEGER DEFAULT '14' NOT NULL;
ALTER TABLE refusals ADD COLUMN detail TEXT DEFAULT '' NOT NULL;
DROP INDEX ix_jobs_waiting;
CREATE INDEX ix_jobs_waiting ON jobs (owner_id, news_on, id) WHERE deleted_at IS NULL AND status IN ('applied', 'interviewing') AND outcome IS NULL;
DROP INDEX ix_jobs_answer;
CREATE INDEX ix_jobs_answer ON jobs (owner_id, status, answer_by, id) WHERE deleted_at IS NULL AND status = 'offer_received' AND outcome IS NULL;
DROP INDEX ix_jobs_closing;
CREATE INDEX ix_jobs_closing ON jobs (owner_id, status, deadline, id) WHERE deleted_at IS NULL AND status = 'interested';
CREATE TABLE tasks (
	id SERIAL NOT NULL, 
	owner_id INTEGER NOT NULL, 
	job_id INTEGER, 
	title TEXT NOT NULL, 
	due_on DATE, 
	due_key DATE NOT NULL, 
	done_at TIMESTAMP WITH TIME ZONE, 
	uid VARCHAR(80) NOT NULL, 
	sequence INTEGER NOT NULL, 
	created_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	updated_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	CONSTRAINT pk_tasks PRIMARY KEY (id), 
	CONSTRAINT fk_tasks_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE CASCADE, 
	CONSTRAINT uq_tasks_owner_id_uid UNIQUE (owner_id, uid), 
	CONSTRAINT fk_tasks_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX ix_tasks_due ON tasks (owner_id, due_key, id);
CREATE INDEX ix_tasks_open ON tasks (owner_id, due_key, id) WHERE done_at IS NULL;
CREATE INDEX ix_tasks_job_id ON tasks (job_id, done_at);
CREATE TABLE interviews (
	id SERIAL NOT NULL, 
	owner_id INTEGER NOT NULL, 
	job_id INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	starts_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	ends_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	time_zone VARCHAR(64), 
	location TEXT NOT NULL, 
	url TEXT, 
	people TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	state_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	moved_from TIMESTAMP WITH TIME ZONE, 
	uid VARCHAR(255) NOT NULL, 
	sequence INTEGER NOT NULL, 
	created_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	updated_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	CONSTRAINT pk_interviews PRIMARY KEY (id), 
	CONSTRAINT fk_interviews_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE CASCADE, 
	CONSTRAINT uq_interviews_owner_id_uid UNIQUE (owner_id, uid), 
	CONSTRAINT fk_interviews_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX ix_interviews_starts_at ON interviews (owner_id, starts_at, id);
CREATE INDEX ix_interviews_planned ON interviews (owner_id, starts_at, id) WHERE state = 'planned';
CREATE INDEX ix_interviews_cancelled ON interviews (owner_id, state_at) WHERE state = 'cancelled';
CREATE INDEX ix_interviews_job_id ON interviews (job_id, starts_at);
CREATE TABLE contacts (
	id SERIAL NOT NULL, 
	owner_id INTEGER NOT NULL, 
	job_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	role TEXT NOT NULL, 
	email TEXT, 
	phone TEXT, 
	notes TEXT NOT NULL, 
	created_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	updated_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	CONSTRAINT pk_contacts PRIMARY KEY (id), 
	CONSTRAINT fk_contacts_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE CASCADE, 
	CONSTRAINT fk_contacts_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX ix_contacts_job_id ON contacts (job_id);
CREATE TABLE calendar_feeds (
	owner_id INTEGER NOT NULL, 
	nonce VARCHAR(64) NOT NULL, 
	secret_hash VARCHAR(64) NOT NULL, 
	with_companies BOOLEAN NOT NULL, 
	version INTEGER NOT NULL, 
	created_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	CONSTRAINT pk_calendar_feeds PRIMARY KEY (owner_id), 
	CONSTRAINT uq_calendar_feeds_secret_hash UNIQUE (secret_hash), 
	CONSTRAINT fk_calendar_feeds_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE TABLE notice_settings (
	owner_id INTEGER NOT NULL, 
	digest_hour INTEGER, 
	before_interviews BOOLEAN NOT NULL, 
	email TEXT, 
	email_code_hash VARCHAR(64), 
	email_code_at TIMESTAMP WITH TIME ZONE, 
	email_tries INTEGER NOT NULL, 
	email_confirmed_at TIMESTAMP WITH TIME ZONE, 
	ntfy_topic TEXT, 
	webhook_url TEXT, 
	webhook_nonce VARCHAR(64), 
	CONSTRAINT pk_notice_settings PRIMARY KEY (owner_id), 
	CONSTRAINT fk_notice_settings_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE TABLE notices (
	id SERIAL NOT NULL, 
	owner_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	channel VARCHAR(10) NOT NULL, 
	subject INTEGER NOT NULL, 
	moment VARCHAR(40) NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	attempts INTEGER NOT NULL, 
	next_try_at TIMESTAMP WITH TIME ZONE, 
	error TEXT NOT NULL, 
	created_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	updated_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	CONSTRAINT pk_notices PRIMARY KEY (id), 
	CONSTRAINT uq_notices_owner_id_kind_channel_subject_moment UNIQUE (owner_id, kind, channel, subject, moment), 
	CONSTRAINT fk_notices_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX ix_notices_state ON notices (state, next_try_at);
CREATE TABLE imports (
	id SERIAL NOT NULL, 
	owner_id INTEGER NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	file_name TEXT NOT NULL, 
	read_as TEXT NOT NULL, 
	rows INTEGER NOT NULL, 
	rows_read INTEGER NOT NULL, 
	tables JSON NOT NULL, 
	choices JSON NOT NULL, 
	counts JSON NOT NULL, 
	task_ids JSON NOT NULL, 
	created_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	done_at TIMESTAMP WITH TIME ZONE, 
	undone_at TIMESTAMP WITH TIME ZONE, 
	upload BYTEA, 
	CONSTRAINT pk_imports PRIMARY KEY (id), 
	CONSTRAINT fk_imports_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX ix_imports_owner_id_id ON imports (owner_id, id);
CREATE TABLE import_rows (
	import_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	owner_id INTEGER NOT NULL, 
	"table" INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	outcome VARCHAR(10) NOT NULL, 
	job_id INTEGER, 
	fingerprint VARCHAR(64), 
	notes JSON NOT NULL, 
	cells JSON, 
	added JSON, 
	CONSTRAINT pk_import_rows PRIMARY KEY (import_id, position), 
	CONSTRAINT fk_import_rows_import_id FOREIGN KEY(import_id) REFERENCES imports (id) ON DELETE CASCADE, 
	CONSTRAINT fk_import_rows_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT fk_import_rows_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE SET NULL
);
CREATE INDEX ix_import_rows_fingerprint ON import_rows (owner_id, fingerprint);
CREATE INDEX ix_import_rows_job_id ON import_rows (job_id);
CREATE TABLE import_layouts (
	owner_id INTEGER NOT NULL, 
	headings_key VARCHAR(64) NOT NULL, 
	choices JSON NOT NULL, 
	used_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	CONSTRAINT pk_import_layouts PRIMARY KEY (owner_id, headings_key), 
	CONSTRAINT fk_import_layouts_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
ALTER TABLE jobs ADD COLUMN application VARCHAR(10);
ALTER TABLE jobs ADD COLUMN application_on DATE;
ALTER TABLE jobs ADD COLUMN reached_interview BOOLEAN DEFAULT false NOT NULL;
ALTER TABLE jobs ADD COLUMN reached_offer BOOLEAN DEFAULT false NOT NULL;
ALTER TABLE jobs ADD COLUMN replied BOOLEAN DEFAULT false NOT NULL;
ALTER TABLE jobs ADD COLUMN reply_days INTEGER;
ALTER TABLE jobs ADD COLUMN days_applied INTEGER;
ALTER TABLE jobs ADD COLUMN days_interviewing INTEGER;
ALTER TABLE jobs ADD COLUMN days_offer INTEGER;
CREATE TABLE efforts (
	id SERIAL NOT NULL, 
	owner_id INTEGER NOT NULL, 
	occurred_on DATE NOT NULL, 
	title TEXT NOT NULL, 
	company TEXT NOT NULL, 
	contact TEXT NOT NULL, 
	result TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	created_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	updated_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	CONSTRAINT pk_efforts PRIMARY KEY (id), 
	CONSTRAINT fk_efforts_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX ix_efforts_occurred_on ON efforts (owner_id, occurred_on, id);
ALTER TABLE imports ADD COLUMN effort_ids JSON DEFAULT '[]' NOT NULL;
CREATE INDEX ix_jobs_applications ON jobs (owner_id, application, application_on, status, outcome, news_on, reached_interview, reached_offer, replied, reply_days, days_applied, days_interviewing, days_offer, source, applied_via, job_type, workplace, id, deleted_at) WHERE deleted_at IS NULL AND application IS NOT NULL;
ALTER TABLE api_tokens ADD COLUMN scope VARCHAR(20) DEFAULT 'read_write' NOT NULL;
CREATE TABLE second_factors (
	owner_id INTEGER NOT NULL, 
	nonce VARCHAR(64) NOT NULL, 
	secret_hash VARCHAR(64) NOT NULL, 
	last_step INTEGER NOT NULL, 
	created_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	CONSTRAINT pk_second_factors PRIMARY KEY (owner_id), 
	CONSTRAINT fk_second_factors_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE TABLE recovery_codes (
	id SERIAL NOT NULL, 
	owner_id INTEGER NOT NULL, 
	code_hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_recovery_codes PRIMARY KEY (id), 
	CONSTRAINT uq_recovery_codes_owner_id_code_hash UNIQUE (owner_id, code_hash), 
	CONSTRAINT fk_recovery_codes_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE TABLE passkeys (
	id SERIAL NOT NULL, 
	owner_id INTEGER NOT NULL, 
	credential_id TEXT NOT NULL, 
	public_key TEXT NOT NULL, 
	sign_count BIGINT NOT NULL, 
	transports TEXT NOT NULL, 
	host TEXT NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	created_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	last_used_at TIMESTAMP WITH TIME ZONE, 
	CONSTRAINT pk_passkeys PRIMARY KEY (id), 
	CONSTRAINT fk_passkeys_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT uq_passkeys_credential_id UNIQUE (credential_id)
);
CREATE TABLE identities (
	id SERIAL NOT NULL, 
	owner_id INTEGER NOT NULL, 
	issuer TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	label TEXT NOT NULL, 
	created_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	last_used_at TIMESTAMP WITH TIME ZONE, 
	CONSTRAINT pk_identities PRIMARY KEY (id), 
	CONSTRAINT uq_identities_issuer_subject UNIQUE (issuer, subject), 
	CONSTRAINT fk_identities_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE TABLE devices (
	id SERIAL NOT NULL, 
	owner_id INTEGER NOT NULL, 
	key_hash VARCHAR(64) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	label VARCHAR(200) NOT NULL, 
	method VARCHAR(20) NOT NULL, 
	first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	last_seen_at TIMESTAMP WITH TIME ZONE NOT NULL, 
	is_new BOOLEAN NOT NULL, 
	CONSTRAINT pk_devices PRIMARY KEY (id), 
	CONSTRAINT uq_devices_owner_id_key_hash UNIQUE (owner_id, key_hash), 
	CONSTRAINT fk_devices_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
ALTER TABLE sessions ADD COLUMN method VARCHAR(20) DEFAULT 'password' NOT NULL;
ALTER TABLE sessions ADD COLUMN token_id INTEGER;
ALTER TABLE sessions ADD CONSTRAINT fk_sessions_token_id FOREIGN KEY(token_id) REFERENCES api_tokens (id) ON DELETE CASCADE;
CREATE INDEX ix_sessions_token_id ON sessions (token_id);
ALTER TABLE sessions ADD COLUMN device_id INTEGER;
ALTER TABLE sessions ADD CONSTRAINT fk_sessions_device_id FOREIGN KEY(device_id) REFERENCES devices (id) ON DELETE SET NULL;
CREATE INDEX ix_sessions_device_id ON sessions (device_id);
CREATE INDEX ix_passkeys_owner_id ON passkeys (owner_id);
CREATE INDEX ix_identities_owner_id ON identities (owner_id);
INSERT INTO install ("name", "value") VALUES
('key_rules', '2'),
('text_rules', '1'),
('first_run', '8628fc4006277a7cd311f6d04bca27c5');
INSERT INTO sign_in_attempts ("key", "failures", "last_failure_at", "last_success_at") VALUES
('170191f69b8b07a0c6053e2c2e2a7bca593fa59484748d55b0da630f230c78a1', '0', NULL, NULL),
('b782ad56d116fad690f3335894816b16164968f741b0b021dff91f1d311f58a6', '0', NULL, '2026-11-02 10:30:01.68772+00'),
('00840956c8695a4fe0668c396b692375ad1a837debc28f88a388380ddd22cfb8', '1', '2026-11-02 10:30:01.807962+00', NULL),
('14f455aab1ee8e04fe80aac1ce6d5991180c771d700d1ba8b038c7a61afe6aa4', '1', '2026-11-02 10:30:01.807962+00', NULL),
('638a5cda6e50c7c45f8a433ffffb84782e9b9d28798f57063ac85d2fab59e9b6', '1', '2026-11-02 10:30:01.807962+00', NULL);
INSERT INTO users ("id", "username", "username_key", "password_hash", "plan", "is_admin", "time_zone", "created_at", "theme", "single_keys", "quiet_after") VALUES
('2', 'bob@example.org', 'bob@example.org', 'scrypt:32768:8:1$TfI82c2D1dfSoIVC$2663b945f588aee6dcfe586a08be12688ff1a2544bd1a9e8827b60b621d48a16ec155129d8363c6c62d34e8932abf9c29f81f4d4e260497e96ea40bbb8f97e3c', 'free', 'false', NULL, '2026-11-02 10:30:00.692282+00', 'system', 'true', '14'),
('1', 'alice', 'alice', 'scrypt:32768:8:1$Dg2inoDfj4eJLXqW$b8cd7c7466848b44a6e7c0c7b8fa71c07150d10d40ac690aba7a682155df3d2216ffa228f8bb6d6929034fb07f5503f9d232f55175cdc6aa0e12604c0b8b35a5', 'unlimited', 'true', 'Asia/Kolkata', '2026-11-02 10:30:00.582221+00', 'system', 'true', '14');
INSERT INTO api_tokens ("id", "owner_id", "label", "secret_hash", "hint", "created_at", "expires_at", "last_used_at", "scope") VALUES
('1', '1', 'Expires', '4f8fc00d8500b134bf959645c61ae4a0798378fd004f57f65831bf2fb0f799c8', 'Mfbw', '2026-11-02 10:30:01.431885+00', '2026-12-02 10:30:01.431885+00', NULL, 'read'),
('2', '1', 'Home server', '6c552b34a00058b37bb0781491c065bc478621dfa6e422750750c51744676d5c', 'Svho', '2026-11-02 10:30:01.43736+00', NULL, NULL, 'read_write');
INSERT INTO calendar_feeds ("owner_id", "nonce", "secret_hash", "with_companies", "version", "created_at") VALUES
('1', '0000000000000000000000000000000000000000000000000000000000000000', '1111111111111111111111111111111111111111111111111111111111111111', 'true', '6', '2026-11-02 10:30:01.288813+00');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES
('1', '1', E'[{"jobs": [2], "title": "Ing\\u00e9nieur d\\u2019\\u00e9tudes", "rows": [[["job_events", "44"], null, {"id": 44, "job_id": 2, "kind": "moved", "from_status": "applied", "to_status": "rejected", "stage": "Final round", "outcome": null, "reply": null, "text": null, "fields": null, "title": null, "task_id": null, "interview_id": null, "source_url": null, "occurred_on": "2026-11-02", "recorded_at": "2026-11-02T10:30:00.978948+00:00", "via": "page", "via_label": ""}]], "history": "fdac7bd1542886fe8d0f48e3824b3c51613a96d885a2c396b435c16520172256"}]', '2026-11-02 10:30:01.023008+00'),
('2', '1', E'[{"jobs": [3], "title": "\\u0418\\u043d\\u0436\\u0435\\u043d\\u0435\\u0440-\\u043f\\u0440\\u043e\\u0433\\u0440\\u0430\\u043c\\u043c\\u0438\\u0441\\u0442", "rows": [[["job_events", "47"], null, {"id": 47, "job_id": 3, "kind": "deleted", "from_status": null, "to_status": null, "stage": null, "outcome": null, "reply": null, "text": null, "fields": null, "title": null, "task_id": null, "interview_id": null, "source_url": null, "occurred_on": "2026-11-02", "recorded_at": "2026-11-02T10:30:01.051199+00:00", "via": "page", "via_label": ""}], [["jobs", "3"], {"deleted_at": null}, {"deleted_at": "2026-11-02T10:30:01.051199+00:00"}]], "history": "623bc4877df503b52a4b426356f6b4aadd95e18415f7f942ecc35cbcf5b268e7"}]', '2026-11-02 10:30:01.06284+00'),
('3', '1', E'[{"jobs": [8], "title": "Engineer", "rows": [[["tasks", "1"], null, {"id": 1, "owner_id": 1, "job_id": 8, "title": "Follow up \\u201cnow\\u201d", "due_on": "2026-11-30", "due_key": "2026-11-30", "done_at": null, "uid": "029f3c36db47f3e67c6695a59c30231f@vega", "sequence": 0, "created_at": "2026-11-02T10:30:01.093676+00:00", "updated_at": "2026-11-02T10:30:01.093676+00:00"}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:01.107126+00'),
('4', '1', E'[{"jobs": [8], "title": "Engineer", "rows": [[["tasks", "2"], null, {"id": 2, "owner_id": 1, "job_id": 8, "title": "\\u30c7\\u30fc\\u30bf", "due_on": "2026-11-30", "due_key": "2026-11-30", "done_at": null, "uid": "2750f7d5bee9ec4b22600f152cb9d41e@vega", "sequence": 0, "created_at": "2026-11-02T10:30:01.118744+00:00", "updated_at": "2026-11-02T10:30:01.118744+00:00"}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:01.128091+00'),
('5', '1', '[{"jobs": [], "title": "Update the CV", "rows": [[["tasks", "3"], null, {"id": 3, "owner_id": 1, "job_id": null, "title": "Update the CV", "due_on": null, "due_key": "9999-12-31", "done_at": null, "uid": "0cd7117e5b423f2b3732c8182bf8a470@vega", "sequence": 0, "created_at": "2026-11-02T10:30:01.137313+00:00", "updated_at": "2026-11-02T10:30:01.137313+00:00"}]], "history": "a683096011db3975a1e401e33b0047d1f2677a11efe85ef12806f016ae039795"}]', '2026-11-02 10:30:01.142546+00'),
('6', '1', E'[{"jobs": [8], "title": "Engineer", "rows": [[["job_events", "50"], null, {"id": 50, "job_id": 8, "kind": "task", "from_status": null, "to_status": null, "stage": null, "outcome": null, "reply": null, "text": null, "fields": null, "title": "\\u30c7\\u30fc\\u30bf", "task_id": 2, "interview_id": null, "source_url": null, "occurred_on": "2026-11-02", "recorded_at": "2026-11-02T10:30:01.159648+00:00", "via": "page", "via_label": ""}], [["tasks", "2"], {"done_at": null}, {"done_at": "2026-11-02T10:30:01.159648+00:00"}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:01.170054+00'),
('7', '1', E'[{"jobs": [8], "title": "Engineer", "rows": [[["interviews", "1"], null, {"id": 1, "owner_id": 1, "job_id": 8, "title": "Video interview", "kind": "video", "starts_at": "2026-12-01T13:00:00+00:00", "ends_at": "2026-12-01T14:00:00+00:00", "time_zone": null, "location": "", "url": null, "people": "Maria M\\u00fcller", "notes": "", "state": "planned", "state_at": "2026-11-02T10:30:01.177757+00:00", "moved_from": null, "uid": "ee9808015775066bcc01ce0cabb17241@vega", "sequence": 0, "created_at": "2026-11-02T10:30:01.177757+00:00", "updated_at": "2026-11-02T10:30:01.177757+00:00"}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:01.192132+00'),
('8', '1', E'[{"jobs": [8], "title": "Engineer", "rows": [[["interviews", "2"], null, {"id": 2, "owner_id": 1, "job_id": 8, "title": "Video interview", "kind": "video", "starts_at": "2026-10-25T00:30:00+00:00", "ends_at": "2026-10-25T01:30:00+00:00", "time_zone": null, "location": "", "url": null, "people": "Maria M\\u00fcller", "notes": "", "state": "planned", "state_at": "2026-11-02T10:30:01.207669+00:00", "moved_from": null, "uid": "04530c715aaaaca6470c7ba27559a5a4@vega", "sequence": 0, "created_at": "2026-11-02T10:30:01.207669+00:00", "updated_at": "2026-11-02T10:30:01.207669+00:00"}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:01.217631+00'),
('9', '1', '[{"jobs": [8], "title": "Engineer", "rows": [[["interviews", "2"], {"time_zone": null, "state": "planned", "state_at": "2026-11-02T10:30:01.207669+00:00"}, {"time_zone": "America/New_York", "state": "done", "state_at": "2026-11-02T10:30:01.236068+00:00"}], [["job_events", "51"], null, {"id": 51, "job_id": 8, "kind": "interview", "from_status": null, "to_status": null, "stage": null, "outcome": null, "reply": null, "text": null, "fields": null, "title": "Video interview", "task_id": null, "interview_id": 2, "source_url": null, "occurred_on": "2026-10-25", "recorded_at": "2026-11-02T10:30:01.236068+00:00", "via": "page", "via_label": ""}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:01.24756+00'),
('10', '1', E'[{"jobs": [8], "title": "Engineer", "rows": [[["contacts", "1"], null, {"id": 1, "owner_id": 1, "job_id": 8, "name": "Maria M\\u00fcller", "role": "", "email": "maria@example.com", "phone": null, "notes": "", "created_at": "2026-11-02T10:30:01.258490+00:00", "updated_at": "2026-11-02T10:30:01.258490+00:00"}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:01.270139+00'),
('11', '1', E'[{"jobs": [], "title": "Messe \\u201eJobs\\u201c", "rows": [[["efforts", "1"], null, {"id": 1, "owner_id": 1, "occurred_on": "2026-11-03", "title": "Messe \\u201eJobs\\u201c", "company": "", "contact": "", "result": "2 Gespr\\u00e4che", "notes": "", "created_at": "2026-11-02T10:30:01.279670+00:00", "updated_at": "2026-11-02T10:30:01.279670+00:00"}]], "history": "a683096011db3975a1e401e33b0047d1f2677a11efe85ef12806f016ae039795"}]', '2026-11-02 10:30:01.287507+00'),
('12', '1', '[{"jobs": [49], "title": "Engineer", "rows": [[["job_events", "56"], null, {"id": 56, "job_id": 49, "kind": "deleted", "from_status": null, "to_status": null, "stage": null, "outcome": null, "reply": null, "text": null, "fields": null, "title": null, "task_id": null, "interview_id": null, "source_url": null, "occurred_on": "2026-11-02", "recorded_at": "2026-11-02T10:30:01.413172+00:00", "via": "page", "via_label": ""}], [["jobs", "49"], {"deleted_at": null}, {"deleted_at": "2026-11-02T10:30:01.413172+00:00"}]], "history": "e502e01a1afcebc7562ca0a36b34d54262e4921a376f767da19fa8ac3e983f47"}]', '2026-11-02 10:30:01.42046+00');
INSERT INTO devices ("id", "owner_id", "key_hash", "kind", "label", "method", "first_seen_at", "last_seen_at", "is_new") VALUES
('1', '1', '520a4bd67b277e603ce3ac87349ac21b3d1e567c0be321c977681e688647a8a8', 'extension', 'Vega extension', 'password', '2026-11-02 10:30:01.691917+00', '2026-11-02 10:30:01.691917+00', 'true'),
('2', '2', '2222222222222222222222222222222222222222222222222222222222222222', 'browser', 'Firefox on Linux', 'passkey', '2026-11-02 10:30:01.815069+00', '2026-11-02 10:30:01.815072+00', 'true');
INSERT INTO efforts ("id", "owner_id", "occurred_on", "title", "company", "contact", "result", "notes", "created_at", "updated_at") VALUES
('1', '1', '2026-11-03', 'Messe „Jobs“', '', '', '2 Gespräche', '', '2026-11-02 10:30:01.27967+00', '2026-11-02 10:30:01.27967+00');
INSERT INTO idempotency_keys ("key_hash", "owner_id", "draft_hash", "job_id", "at") VALUES
('c5e4ff793111235b7b239b09dc008dddcaa0e5d8cbe2a63cd1945d432bd4bd8c', '1', 'f7f9f899abc4d77bb777c7b1ddbc5fcaa317311f79e41673fa3291e1c3e448bb', '48', '2026-11-02 10:30:01.39197+00');
INSERT INTO identities ("id", "owner_id", "issuer", "subject", "label", "created_at", "last_used_at") VALUES
('1', '2', 'https://auth.example.org', '7', 'Zoë', '2026-11-02 10:30:01.815053+00', NULL);
INSERT INTO import_layouts ("owner_id", "headings_key", "choices", "used_at") VALUES
('1', 'ceddb3fca16d4413cd52a1f785ff86b8ba48facb2c7a0f6fa128802295d08e7b', '{"columns": {"Firma": "company", "Stelle": "title", "Notiz": "notes"}, "day_first": true, "words": {}}', '2026-11-02 10:30:01.329237+00');
INSERT INTO imports ("id", "owner_id", "state", "file_name", "read_as", "rows", "rows_read", "tables", "choices", "counts", "task_ids", "created_at", "done_at", "undone_at", "upload", "effort_ids") VALUES
('1', '1', 'done', 'Bewerbungen.csv', 'CSV, Windows-1252', '3', '3', '[{"name": "Bewerbungen.csv", "columns": ["Firma", "Stelle", "Notiz"]}]', '{"tables": [{"fields": ["company", "title", "notes"], "day_first": true}], "words": {}, "update": false}', '{"new": 2, "duplicate": 0, "updated": 0, "alike": 0, "blank": 1, "invalid": 0}', '[]', '2026-11-02 10:30:01.297252+00', '2026-11-02 10:30:01.327168+00', NULL, NULL, '[]'),
('2', '1', 'draft', 'データ.csv', 'CSV, UTF-8', '3', '0', E'[{"name": "\\u30c7\\u30fc\\u30bf.csv", "columns": ["Firma", "Stelle", "Notiz"]}]', '{}', '{}', '[]', '2026-11-02 10:30:01.334227+00', NULL, NULL, E'\\x780173cb2cca4dd4092e49cdc949d5f1cb2fc9ace2722f3abcedf0fc54053585e0c3db32f252753cf3d253f332534b8b32f3741e35cc73cc2b2a4d7bd430874b4787cbf7f01ea0c6221d9de4443d05ffec92fca4d4222e009c032135', '[]');
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "description", "notes", "description_html", "notes_html", "rendered_by", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "description_format", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer") VALUES
('3', '1', 'Инженер-программист', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/2', NULL, 'contract', 'interviewing', 'https://jobs.example/2', 'инженер-программист', 'grosse sohne 2', '1f61f59beb0108b207f7801d297075dc4c2f871a605dd910458a91b35e2baee2', 'true', 'page', '2', '2026-11-02 10:30:00.818901+00', '2026-11-02 10:30:01.051199+00', '2026-11-02 10:30:00.818901+00', '2026-11-02 10:30:01.051199+00', NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'true', 'false', 'false', NULL, NULL, NULL, NULL),
('5', '1', 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', NULL, 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 'true', 'page', '1', '2026-11-02 10:30:00.828974+00', '2026-11-02 10:30:00.828974+00', '2026-11-02 10:30:00.828974+00', NULL, '4', 'Build things.

- 東京
- a line	with a tab', 'Note 4', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 4</p>
', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('1', '1', 'Engineer', 'Größe & Söhne 0', 'Zürich', NULL, NULL, 'full_time', 'interested', NULL, 'engineer', 'grosse sohne 0', '7dedba97972ef4b3b9f2ec748c77fd134bc8d2dfcde81ff73624b2a6c7152c5e', 'true', 'page', '2', '2026-11-02 10:30:00.802283+00', '2026-11-02 10:30:00.964891+00', '2026-11-02 10:30:00.802283+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '**Called** them.

Twice.', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p><strong>Called</strong> them.</p>
<p>Twice.</p>
', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', NULL, NULL, 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('2', '1', 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/1', 'https://apply.example/1', 'part_time', 'rejected', 'https://jobs.example/1', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 'true', 'page', '2', '2026-11-02 10:30:00.81411+00', '2026-11-02 10:30:01.029217+00', '2026-11-02 10:30:00.978948+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', 'Final round', NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'applied', '2026-11-02', 'false', 'false', 'true', '0', '0', NULL, NULL),
('4', '1', 'データエンジニア', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/3', 'https://apply.example/3', 'intern', 'offer_received', 'https://jobs.example/3', 'テータエンシニア', 'grosse sohne 0', '01cd785feb7def93d5b1dc474a9ba3832ed71e823e730d6e2961410ec630964d', 'true', 'page', '1', '2026-11-02 10:30:00.823671+00', '2026-11-02 10:30:00.823671+00', '2026-11-02 10:30:00.823671+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'false', 'true', 'false', NULL, NULL, NULL, NULL),
('6', '1', E'It''s "quoted"; -- and \\ escaped %s :name', 'Größe & Söhne 2', 'Zürich', NULL, 'https://apply.example/5', 'freelance', 'not_interested', NULL, E'it''s "quoted"; -- and \\ escaped %s :name', 'grosse sohne 2', '65fa2aef2864eba60d8402b2645251061352e8dac2d1acf28c74c5209544328d', 'true', 'page', '1', '2026-11-02 10:30:00.833126+00', '2026-11-02 10:30:00.833126+00', '2026-11-02 10:30:00.833126+00', NULL, '7', 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', NULL, NULL, 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('7', '1', '👩‍💻 Developer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/6', NULL, 'other', 'interested', 'https://jobs.example/6', '👩‍💻 developer', 'grosse sohne 0', 'f5f3cf9b3b5047597dfa4f41d3e792f957fc39010a55b9c690491c8ca9aaefe8', 'true', 'page', '1', '2026-11-02 10:30:00.837695+00', '2026-11-02 10:30:00.837695+00', '2026-11-02 10:30:00.837695+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', NULL, NULL, 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('8', '1', 'Engineer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/7', 'https://apply.example/7', 'full_time', 'applied', 'https://jobs.example/7', 'engineer', 'grosse sohne 1', 'b61579840cec6951eae4adf6c969a3b6dd3f995fd3c601b56a7a6b39dab391c6', 'true', 'page', '1', '2026-11-02 10:30:00.842671+00', '2026-11-02 10:30:01.25849+00', '2026-11-02 10:30:00.842671+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'applied', '2026-11-02', 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('39', '1', 'データエンジニア', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/38', NULL, 'intern', 'interviewing', 'https://jobs.example/38', 'テータエンシニア', 'grosse sohne 2', '98588a9c712af14e617c7712162390f96020315cc754d03c083c28ce66d32646', 'true', 'page', '1', '2026-11-02 10:30:00.945155+00', '2026-11-02 10:30:00.945155+00', '2026-11-02 10:30:00.945155+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'true', 'false', 'false', NULL, NULL, NULL, NULL),
('46', '1', 'Ingenieurin', 'Größe & Söhne', '', NULL, NULL, 'other', 'interested', NULL, 'ingenieurin', 'grosse sohne', '49b2362dc39e21e662bf49430eba9ab91a0cfdff17c1963b7f6ee62a1582313d', 'true', 'import', '1', '2026-11-02 10:30:01.308961+00', '2026-11-02 10:30:01.308961+00', '2026-11-02 10:30:01.308961+00', NULL, NULL, '', '„Anruf“', '', '<p>„Anruf“</p>
', '1', 'Bewerbungen.csv', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', NULL, NULL, 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('9', '1', 'Ingénieur d’études', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/8', NULL, 'part_time', 'interviewing', 'https://jobs.example/8', 'ingenieur d’etudes', 'grosse sohne 2', '3216ecbfcdc5cbb9d803a60245d85860e7f5f094fe273365fd7db39773e62724', 'true', 'page', '1', '2026-11-02 10:30:00.846474+00', '2026-11-02 10:30:00.846474+00', '2026-11-02 10:30:00.846474+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 8', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 8</p>
', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'true', 'false', 'false', NULL, NULL, NULL, NULL),
('10', '1', 'Инженер-программист', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/9', 'https://apply.example/9', 'contract', 'offer_received', 'https://jobs.example/9', 'инженер-программист', 'grosse sohne 0', 'cd04f7cd3e5771b8e355f913f83803ddda6c8b91540a9381b8f39090461c7ad4', 'true', 'page', '1', '2026-11-02 10:30:00.849896+00', '2026-11-02 10:30:00.849896+00', '2026-11-02 10:30:00.849896+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'false', 'true', 'false', NULL, NULL, NULL, NULL),
('11', '1', 'データエンジニア', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'intern', 'rejected', NULL, 'テータエンシニア', 'grosse sohne 1', 'e77b15bc4a8a32f3d568977c3d4ef115fd4c000d403e1e380e7baf14977ab4ed', 'true', 'page', '1', '2026-11-02 10:30:00.853996+00', '2026-11-02 10:30:00.853996+00', '2026-11-02 10:30:00.853996+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('12', '1', 'مهندس برمجيات', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/11', 'https://apply.example/11', 'remote', 'not_interested', 'https://jobs.example/11', 'مهندس برمجيات', 'grosse sohne 2', '2a3f29a5a23926604d699dfd0d09ab236642af79a6bc4c9784bccd17637e5f0d', 'true', 'page', '1', '2026-11-02 10:30:00.857994+00', '2026-11-02 10:30:00.857994+00', '2026-11-02 10:30:00.857994+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', NULL, NULL, 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('13', '1', E'It''s "quoted"; -- and \\ escaped %s :name', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/12', NULL, 'freelance', 'interested', 'https://jobs.example/12', E'it''s "quoted"; -- and \\ escaped %s :name', 'grosse sohne 0', 'd9a0206277f9f4557c1c9ee6b592677c0a8c0ce21943fdb2c884f4e7e30d33b1', 'true', 'page', '1', '2026-11-02 10:30:00.861681+00', '2026-11-02 10:30:00.861681+00', '2026-11-02 10:30:00.861681+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 12', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 12</p>
', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', NULL, NULL, 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('14', '1', '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/13', 'https://apply.example/13', 'other', 'applied', 'https://jobs.example/13', '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 'true', 'page', '1', '2026-11-02 10:30:00.865234+00', '2026-11-02 10:30:00.865234+00', '2026-11-02 10:30:00.865234+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'applied', '2026-11-02', 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('15', '1', 'Engineer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/14', NULL, 'full_time', 'interviewing', 'https://jobs.example/14', 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 'true', 'page', '1', '2026-11-02 10:30:00.86832+00', '2026-11-02 10:30:00.86832+00', '2026-11-02 10:30:00.86832+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'true', 'false', 'false', NULL, NULL, NULL, NULL),
('16', '1', 'Ingénieur d’études', 'Größe & Söhne 0', 'Zürich', NULL, 'https://apply.example/15', 'part_time', 'offer_received', NULL, 'ingenieur d’etudes', 'grosse sohne 0', 'faca6f971a881eb07b68db90e10680818e9ddfcf8d204f8743f8a218d2ba2df4', 'true', 'page', '1', '2026-11-02 10:30:00.871184+00', '2026-11-02 10:30:00.871184+00', '2026-11-02 10:30:00.871184+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'false', 'true', 'false', NULL, NULL, NULL, NULL),
('17', '1', 'Инженер-программист', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/16', NULL, 'contract', 'rejected', 'https://jobs.example/16', 'инженер-программист', 'grosse sohne 1', '0db8025a6f3ca626bd1efa476a98285cc60c9ec7c8406fa518ce15c9d18d4714', 'true', 'page', '1', '2026-11-02 10:30:00.874533+00', '2026-11-02 10:30:00.874533+00', '2026-11-02 10:30:00.874533+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 16', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 16</p>
', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('18', '1', 'データエンジニア', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/17', 'https://apply.example/17', 'intern', 'not_interested', 'https://jobs.example/17', 'テータエンシニア', 'grosse sohne 2', '98588a9c712af14e617c7712162390f96020315cc754d03c083c28ce66d32646', 'true', 'page', '1', '2026-11-02 10:30:00.877289+00', '2026-11-02 10:30:00.877289+00', '2026-11-02 10:30:00.877289+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', NULL, NULL, 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('19', '1', 'مهندس برمجيات', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/18', NULL, 'remote', 'interested', 'https://jobs.example/18', 'مهندس برمجيات', 'grosse sohne 0', '93aebf4a56206022143f964033cf1cbea22a30b8db5ab826bfc72e3497ed9ea5', 'true', 'page', '1', '2026-11-02 10:30:00.879916+00', '2026-11-02 10:30:00.879916+00', '2026-11-02 10:30:00.879916+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', NULL, NULL, 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('20', '1', E'It''s "quoted"; -- and \\ escaped %s :name', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/19', 'https://apply.example/19', 'freelance', 'applied', 'https://jobs.example/19', E'it''s "quoted"; -- and \\ escaped %s :name', 'grosse sohne 1', '78813f421de6824542f31ed27212fd5db6486241a72c01ca182698009a2c4b83', 'true', 'page', '1', '2026-11-02 10:30:00.883326+00', '2026-11-02 10:30:00.883326+00', '2026-11-02 10:30:00.883326+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'applied', '2026-11-02', 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('21', '1', '👩‍💻 Developer', 'Größe & Söhne 2', 'Zürich', NULL, NULL, 'other', 'interviewing', NULL, '👩‍💻 developer', 'grosse sohne 2', '7fede75a9a0b006548b79716f8bb1a1e307652b4cf4947965e4359478eb3ddaf', 'true', 'page', '1', '2026-11-02 10:30:00.886717+00', '2026-11-02 10:30:00.886717+00', '2026-11-02 10:30:00.886717+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 20', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 20</p>
', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'true', 'false', 'false', NULL, NULL, NULL, NULL),
('22', '1', 'Engineer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/21', 'https://apply.example/21', 'full_time', 'offer_received', 'https://jobs.example/21', 'engineer', 'grosse sohne 0', '7dedba97972ef4b3b9f2ec748c77fd134bc8d2dfcde81ff73624b2a6c7152c5e', 'true', 'page', '1', '2026-11-02 10:30:00.889716+00', '2026-11-02 10:30:00.889716+00', '2026-11-02 10:30:00.889716+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'false', 'true', 'false', NULL, NULL, NULL, NULL),
('23', '1', 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/22', NULL, 'part_time', 'rejected', 'https://jobs.example/22', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 'true', 'page', '1', '2026-11-02 10:30:00.893165+00', '2026-11-02 10:30:00.893165+00', '2026-11-02 10:30:00.893165+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('24', '1', 'Инженер-программист', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/23', 'https://apply.example/23', 'contract', 'not_interested', 'https://jobs.example/23', 'инженер-программист', 'grosse sohne 2', '1f61f59beb0108b207f7801d297075dc4c2f871a605dd910458a91b35e2baee2', 'true', 'page', '1', '2026-11-02 10:30:00.896219+00', '2026-11-02 10:30:00.896219+00', '2026-11-02 10:30:00.896219+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', NULL, NULL, 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('25', '1', 'データエンジニア', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/24', NULL, 'intern', 'interested', 'https://jobs.example/24', 'テータエンシニア', 'grosse sohne 0', '01cd785feb7def93d5b1dc474a9ba3832ed71e823e730d6e2961410ec630964d', 'true', 'page', '1', '2026-11-02 10:30:00.899173+00', '2026-11-02 10:30:00.899173+00', '2026-11-02 10:30:00.899173+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 24', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 24</p>
', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', NULL, NULL, 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('26', '1', 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', NULL, 'https://apply.example/25', 'remote', 'applied', NULL, 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 'true', 'page', '1', '2026-11-02 10:30:00.9025+00', '2026-11-02 10:30:00.9025+00', '2026-11-02 10:30:00.9025+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'applied', '2026-11-02', 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('27', '1', E'It''s "quoted"; -- and \\ escaped %s :name', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/26', NULL, 'freelance', 'interviewing', 'https://jobs.example/26', E'it''s "quoted"; -- and \\ escaped %s :name', 'grosse sohne 2', '65fa2aef2864eba60d8402b2645251061352e8dac2d1acf28c74c5209544328d', 'true', 'page', '1', '2026-11-02 10:30:00.905442+00', '2026-11-02 10:30:00.905442+00', '2026-11-02 10:30:00.905442+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'true', 'false', 'false', NULL, NULL, NULL, NULL),
('28', '1', '👩‍💻 Developer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/27', 'https://apply.example/27', 'other', 'offer_received', 'https://jobs.example/27', '👩‍💻 developer', 'grosse sohne 0', 'f5f3cf9b3b5047597dfa4f41d3e792f957fc39010a55b9c690491c8ca9aaefe8', 'true', 'page', '1', '2026-11-02 10:30:00.908701+00', '2026-11-02 10:30:00.908701+00', '2026-11-02 10:30:00.908701+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'false', 'true', 'false', NULL, NULL, NULL, NULL),
('29', '1', 'Engineer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/28', NULL, 'full_time', 'rejected', 'https://jobs.example/28', 'engineer', 'grosse sohne 1', 'b61579840cec6951eae4adf6c969a3b6dd3f995fd3c601b56a7a6b39dab391c6', 'true', 'page', '1', '2026-11-02 10:30:00.912494+00', '2026-11-02 10:30:00.912494+00', '2026-11-02 10:30:00.912494+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 28', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 28</p>
', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('30', '1', 'Ingénieur d’études', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/29', 'https://apply.example/29', 'part_time', 'not_interested', 'https://jobs.example/29', 'ingenieur d’etudes', 'grosse sohne 2', '3216ecbfcdc5cbb9d803a60245d85860e7f5f094fe273365fd7db39773e62724', 'true', 'page', '1', '2026-11-02 10:30:00.915793+00', '2026-11-02 10:30:00.915793+00', '2026-11-02 10:30:00.915793+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', NULL, NULL, 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('31', '1', 'Инженер-программист', 'Größe & Söhne 0', 'Zürich', NULL, NULL, 'contract', 'interested', NULL, 'инженер-программист', 'grosse sohne 0', 'cd04f7cd3e5771b8e355f913f83803ddda6c8b91540a9381b8f39090461c7ad4', 'true', 'page', '1', '2026-11-02 10:30:00.919215+00', '2026-11-02 10:30:00.919215+00', '2026-11-02 10:30:00.919215+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', NULL, NULL, 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('32', '1', 'データエンジニア', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/31', 'https://apply.example/31', 'intern', 'applied', 'https://jobs.example/31', 'テータエンシニア', 'grosse sohne 1', 'e77b15bc4a8a32f3d568977c3d4ef115fd4c000d403e1e380e7baf14977ab4ed', 'true', 'page', '1', '2026-11-02 10:30:00.922759+00', '2026-11-02 10:30:00.922759+00', '2026-11-02 10:30:00.922759+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'applied', '2026-11-02', 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('33', '1', 'مهندس برمجيات', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/32', NULL, 'remote', 'interviewing', 'https://jobs.example/32', 'مهندس برمجيات', 'grosse sohne 2', '2a3f29a5a23926604d699dfd0d09ab236642af79a6bc4c9784bccd17637e5f0d', 'true', 'page', '1', '2026-11-02 10:30:00.926415+00', '2026-11-02 10:30:00.926415+00', '2026-11-02 10:30:00.926415+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 32', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 32</p>
', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'true', 'false', 'false', NULL, NULL, NULL, NULL),
('34', '1', E'It''s "quoted"; -- and \\ escaped %s :name', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/33', 'https://apply.example/33', 'freelance', 'offer_received', 'https://jobs.example/33', E'it''s "quoted"; -- and \\ escaped %s :name', 'grosse sohne 0', 'd9a0206277f9f4557c1c9ee6b592677c0a8c0ce21943fdb2c884f4e7e30d33b1', 'true', 'page', '1', '2026-11-02 10:30:00.929664+00', '2026-11-02 10:30:00.929664+00', '2026-11-02 10:30:00.929664+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'false', 'true', 'false', NULL, NULL, NULL, NULL),
('35', '1', '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/34', NULL, 'other', 'rejected', 'https://jobs.example/34', '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 'true', 'page', '1', '2026-11-02 10:30:00.933215+00', '2026-11-02 10:30:00.933215+00', '2026-11-02 10:30:00.933215+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('36', '1', 'Engineer', 'Größe & Söhne 2', 'Zürich', NULL, 'https://apply.example/35', 'full_time', 'not_interested', NULL, 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 'true', 'page', '1', '2026-11-02 10:30:00.935918+00', '2026-11-02 10:30:00.935918+00', '2026-11-02 10:30:00.935918+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', NULL, NULL, 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('37', '1', 'Ingénieur d’études', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/36', NULL, 'part_time', 'interested', 'https://jobs.example/36', 'ingenieur d’etudes', 'grosse sohne 0', 'faca6f971a881eb07b68db90e10680818e9ddfcf8d204f8743f8a218d2ba2df4', 'true', 'page', '1', '2026-11-02 10:30:00.939094+00', '2026-11-02 10:30:00.939094+00', '2026-11-02 10:30:00.939094+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 36', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 36</p>
', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', NULL, NULL, 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('38', '1', 'Инженер-программист', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/37', 'https://apply.example/37', 'contract', 'applied', 'https://jobs.example/37', 'инженер-программист', 'grosse sohne 1', '0db8025a6f3ca626bd1efa476a98285cc60c9ec7c8406fa518ce15c9d18d4714', 'true', 'page', '1', '2026-11-02 10:30:00.942368+00', '2026-11-02 10:30:00.942368+00', '2026-11-02 10:30:00.942368+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'applied', '2026-11-02', 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('40', '1', 'مهندس برمجيات', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/39', 'https://apply.example/39', 'remote', 'offer_received', 'https://jobs.example/39', 'مهندس برمجيات', 'grosse sohne 0', '93aebf4a56206022143f964033cf1cbea22a30b8db5ab826bfc72e3497ed9ea5', 'true', 'page', '1', '2026-11-02 10:30:00.948053+00', '2026-11-02 10:30:00.948053+00', '2026-11-02 10:30:00.948053+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'false', 'true', 'false', NULL, NULL, NULL, NULL),
('41', '1', E'It''s "quoted"; -- and \\ escaped %s :name', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'freelance', 'rejected', NULL, E'it''s "quoted"; -- and \\ escaped %s :name', 'grosse sohne 1', '78813f421de6824542f31ed27212fd5db6486241a72c01ca182698009a2c4b83', 'true', 'page', '1', '2026-11-02 10:30:00.952527+00', '2026-11-02 10:30:00.952527+00', '2026-11-02 10:30:00.952527+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 40', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 40</p>
', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('42', '1', '👩‍💻 Developer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/41', 'https://apply.example/41', 'other', 'not_interested', 'https://jobs.example/41', '👩‍💻 developer', 'grosse sohne 2', '7fede75a9a0b006548b79716f8bb1a1e307652b4cf4947965e4359478eb3ddaf', 'true', 'page', '1', '2026-11-02 10:30:00.955534+00', '2026-11-02 10:30:00.955534+00', '2026-11-02 10:30:00.955534+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', NULL, NULL, 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('43', '2', 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/1', 'https://apply.example/1', 'part_time', 'applied', 'https://jobs.example/1', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 'true', 'page', '1', '2026-11-02 10:30:01.034413+00', '2026-11-02 10:30:01.034413+00', '2026-11-02 10:30:01.034413+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'applied', '2026-11-02', 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('44', '1', 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', 'https://jobs.example/4', 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 'true', 'page', '1', '2026-11-02 10:30:01.06785+00', '2026-11-02 10:30:01.06785+00', '2026-11-02 10:30:01.06785+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 4', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 4</p>
', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('45', '2', 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', 'https://jobs.example/4', 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 'true', 'page', '1', '2026-11-02 10:30:01.077658+00', '2026-11-02 10:30:01.077658+00', '2026-11-02 10:30:01.077658+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 4', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 4</p>
', '1', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('47', '1', 'Untitled job at Müller', 'Müller', '', NULL, NULL, 'other', 'interested', NULL, 'untitled job at muller', 'muller', '0ee2fff45aeec66e62f713c5ca325fc51e03d6e44a39bdc57647e8498c703b73', 'true', 'import', '1', '2026-11-02 10:30:01.308961+00', '2026-11-02 10:30:01.308961+00', '2026-11-02 10:30:01.308961+00', NULL, NULL, '', 'ca. Oktober', '', '<p>ca. Oktober</p>
', '1', 'Bewerbungen.csv', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', NULL, NULL, 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('48', '1', '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'other', 'rejected', NULL, '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 'false', 'page', '1', '2026-11-02 10:30:01.39197+00', '2026-11-02 10:30:01.39197+00', '2026-11-02 10:30:01.39197+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 1000', NULL, NULL, '0', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, 'posting', 'approached', '2026-11-02', 'false', 'false', 'false', NULL, NULL, NULL, NULL),
('49', '1', 'Engineer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/1001', 'https://apply.example/1001', 'full_time', 'not_interested', 'https://jobs.example/1001', 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 'false', 'page', '2', '2026-11-02 10:30:01.39855+00', '2026-11-02 10:30:01.413172+00', '2026-11-02 10:30:01.39855+00', '2026-11-02 10:30:01.413172+00', NULL, 'Build things.

- 東京
- a line	with a tab', '', NULL, NULL, '0', '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, '8000050', NULL, 'EUR', NULL, NULL, 'false', NULL, NULL, NULL, 'posting', NULL, NULL, 'false', 'false', 'false', NULL, NULL, NULL, NULL);
INSERT INTO notice_settings ("owner_id", "digest_hour", "before_interviews", "email", "email_code_hash", "email_code_at", "email_tries", "email_confirmed_at", "ntfy_topic", "webhook_url", "webhook_nonce") VALUES
('1', '8', 'true', 'alice@example.com', NULL, NULL, '0', NULL, NULL, NULL, NULL);
INSERT INTO notices ("id", "owner_id", "kind", "channel", "subject", "moment", "state", "attempts", "next_try_at", "error", "created_at", "updated_at") VALUES
('1', '1', 'digest', 'email', '0', '2026-11-02', 'sent', '1', NULL, '', '2026-11-02 10:30:01.288813+00', '2026-11-02 10:30:01.288824+00');
INSERT INTO passkeys ("id", "owner_id", "credential_id", "public_key", "sign_count", "transports", "host", "name", "created_at", "last_used_at") VALUES
('1', '2', 'Y3JlZA', 'a2V5', '7', '[]', 'vega.example.org', 'Schlüssel „blau“', '2026-11-02 10:30:01.815053+00', NULL);
INSERT INTO quota_usage ("owner_id", "month", "used") VALUES
('2', '2026-11', '2'),
('1', '2026-11', '45');
INSERT INTO recovery_codes ("id", "owner_id", "code_hash") VALUES
('1', '2', '5555555555555555555555555555555555555555555555555555555555555555');
INSERT INTO second_factors ("owner_id", "nonce", "secret_hash", "last_step", "created_at") VALUES
('2', '3333333333333333333333333333333333333333333333333333333333333333', '4444444444444444444444444444444444444444444444444444444444444444', '59000000', '2026-11-02 10:30:01.815053+00');
INSERT INTO contacts ("id", "owner_id", "job_id", "name", "role", "email", "phone", "notes", "created_at", "updated_at") VALUES
('1', '1', '8', 'Maria Müller', '', 'maria@example.com', NULL, '', '2026-11-02 10:30:01.25849+00', '2026-11-02 10:30:01.25849+00');
INSERT INTO import_rows ("import_id", "position", "owner_id", "table", "line", "outcome", "job_id", "fingerprint", "notes", "cells", "added") VALUES
('1', '0', '1', '0', '2', 'new', '46', '8152624d2e5cfaaff69fe87fea26f909535a56ea560274a74e7e916125aa213c', '[]', NULL, NULL),
('1', '1', '1', '0', '3', 'blank', NULL, '3d1bbf5cece46cb634febdba1bebb70d1e57b0db18177639187dc03b2d86b22a', '[]', '["", "", ""]', NULL),
('1', '2', '1', '0', '4', 'new', '47', '5033a961ff720d0fc992969801cb0ab26c366b20fdeb911213bda26be22b894f', '["No title in this row."]', NULL, NULL);
INSERT INTO interviews ("id", "owner_id", "job_id", "title", "kind", "starts_at", "ends_at", "time_zone", "location", "url", "people", "notes", "state", "state_at", "moved_from", "uid", "sequence", "created_at", "updated_at") VALUES
('1', '1', '8', 'Video interview', 'video', '2026-12-01 13:00:00+00', '2026-12-01 14:00:00+00', NULL, '', NULL, 'Maria Müller', '', 'planned', '2026-11-02 10:30:01.177757+00', NULL, 'ee9808015775066bcc01ce0cabb17241@vega', '0', '2026-11-02 10:30:01.177757+00', '2026-11-02 10:30:01.177757+00'),
('2', '1', '8', 'Video interview', 'video', '2026-10-25 00:30:00+00', '2026-10-25 01:30:00+00', 'America/New_York', '', NULL, 'Maria Müller', '', 'done', '2026-11-02 10:30:01.236068+00', NULL, '04530c715aaaaca6470c7ba27559a5a4@vega', '0', '2026-11-02 10:30:01.207669+00', '2026-11-02 10:30:01.236068+00');
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES
('1', '1', 'saved', '2026-11-02 10:30:00.802283+00', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('2', '2', 'saved', '2026-11-02 10:30:00.81411+00', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('3', '3', 'saved', '2026-11-02 10:30:00.818901+00', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('4', '4', 'saved', '2026-11-02 10:30:00.823671+00', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('5', '5', 'saved', '2026-11-02 10:30:00.828974+00', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('6', '6', 'saved', '2026-11-02 10:30:00.833126+00', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('7', '7', 'saved', '2026-11-02 10:30:00.837695+00', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('8', '8', 'saved', '2026-11-02 10:30:00.842671+00', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('9', '9', 'saved', '2026-11-02 10:30:00.846474+00', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('10', '10', 'saved', '2026-11-02 10:30:00.849896+00', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('11', '11', 'saved', '2026-11-02 10:30:00.853996+00', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('12', '12', 'saved', '2026-11-02 10:30:00.857994+00', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('13', '13', 'saved', '2026-11-02 10:30:00.861681+00', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('14', '14', 'saved', '2026-11-02 10:30:00.865234+00', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('15', '15', 'saved', '2026-11-02 10:30:00.86832+00', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('16', '16', 'saved', '2026-11-02 10:30:00.871184+00', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('17', '17', 'saved', '2026-11-02 10:30:00.874533+00', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('18', '18', 'saved', '2026-11-02 10:30:00.877289+00', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('19', '19', 'saved', '2026-11-02 10:30:00.879916+00', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('20', '20', 'saved', '2026-11-02 10:30:00.883326+00', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('21', '21', 'saved', '2026-11-02 10:30:00.886717+00', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('22', '22', 'saved', '2026-11-02 10:30:00.889716+00', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('23', '23', 'saved', '2026-11-02 10:30:00.893165+00', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('24', '24', 'saved', '2026-11-02 10:30:00.896219+00', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('25', '25', 'saved', '2026-11-02 10:30:00.899173+00', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('26', '26', 'saved', '2026-11-02 10:30:00.9025+00', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('27', '27', 'saved', '2026-11-02 10:30:00.905442+00', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('28', '28', 'saved', '2026-11-02 10:30:00.908701+00', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('29', '29', 'saved', '2026-11-02 10:30:00.912494+00', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('30', '30', 'saved', '2026-11-02 10:30:00.915793+00', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('31', '31', 'saved', '2026-11-02 10:30:00.919215+00', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('32', '32', 'saved', '2026-11-02 10:30:00.922759+00', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('33', '33', 'saved', '2026-11-02 10:30:00.926415+00', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('34', '34', 'saved', '2026-11-02 10:30:00.929664+00', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('35', '35', 'saved', '2026-11-02 10:30:00.933215+00', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('36', '36', 'saved', '2026-11-02 10:30:00.935918+00', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('37', '37', 'saved', '2026-11-02 10:30:00.939094+00', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('38', '38', 'saved', '2026-11-02 10:30:00.942368+00', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('39', '39', 'saved', '2026-11-02 10:30:00.945155+00', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('40', '40', 'saved', '2026-11-02 10:30:00.948053+00', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('41', '41', 'saved', '2026-11-02 10:30:00.952527+00', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('42', '42', 'saved', '2026-11-02 10:30:00.955534+00', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('43', '1', 'edited', '2026-11-02 10:30:00.964891+00', NULL, NULL, NULL, NULL, NULL, NULL, '["notes"]', NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('44', '2', 'moved', '2026-11-02 10:30:00.978948+00', 'applied', 'rejected', 'Final round', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('45', '2', 'call', '2026-11-02 10:30:01.029217+00', NULL, NULL, NULL, NULL, 'true', 'Sorry.', NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('46', '43', 'saved', '2026-11-02 10:30:01.034413+00', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('47', '3', 'deleted', '2026-11-02 10:30:01.051199+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('48', '44', 'saved', '2026-11-02 10:30:01.06785+00', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('49', '45', 'saved', '2026-11-02 10:30:01.077658+00', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('50', '8', 'task', '2026-11-02 10:30:01.159648+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'データ', NULL, '2026-11-02', 'page', '', '2', NULL),
('51', '8', 'interview', '2026-11-02 10:30:01.236068+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Video interview', NULL, '2026-10-25', 'page', '', NULL, '2'),
('52', '46', 'saved', '2026-11-02 10:30:01.308961+00', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'import', 'Bewerbungen.csv', NULL, NULL),
('53', '47', 'saved', '2026-11-02 10:30:01.308961+00', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'import', 'Bewerbungen.csv', NULL, NULL),
('54', '48', 'saved', '2026-11-02 10:30:01.39197+00', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('55', '49', 'saved', '2026-11-02 10:30:01.39855+00', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL),
('56', '49', 'deleted', '2026-11-02 10:30:01.413172+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES
('1', 'python', 'Python', '0', '1'),
('1', 'energy', 'energy', '1', '1'),
('4', 'python', 'Python', '0', '1'),
('4', 'energy', 'energy', '1', '1'),
('7', 'python', 'Python', '0', '1'),
('7', 'energy', 'energy', '1', '1'),
('10', 'python', 'Python', '0', '1'),
('10', 'energy', 'energy', '1', '1'),
('13', 'python', 'Python', '0', '1'),
('13', 'energy', 'energy', '1', '1'),
('16', 'python', 'Python', '0', '1'),
('16', 'energy', 'energy', '1', '1'),
('19', 'python', 'Python', '0', '1'),
('19', 'energy', 'energy', '1', '1'),
('22', 'python', 'Python', '0', '1'),
('22', 'energy', 'energy', '1', '1'),
('25', 'python', 'Python', '0', '1'),
('25', 'energy', 'energy', '1', '1'),
('28', 'python', 'Python', '0', '1'),
('28', 'energy', 'energy', '1', '1'),
('31', 'python', 'Python', '0', '1'),
('31', 'energy', 'energy', '1', '1'),
('34', 'python', 'Python', '0', '1'),
('34', 'energy', 'energy', '1', '1'),
('37', 'python', 'Python', '0', '1'),
('37', 'energy', 'energy', '1', '1'),
('40', 'python', 'Python', '0', '1'),
('40', 'energy', 'energy', '1', '1');
INSERT INTO refusals ("id", "owner_id", "fingerprint", "reason", "job_id", "title", "company", "source_url", "captured_via", "captured_via_label", "times", "at", "detail") VALUES
('1', '1', 'd281b79925758a8f80727ded8deb632e6dfcc90bf59bd5ce8d9eb83b79d235b2', 'duplicate', '44', 'مهندس برمجيات', 'Größe & Söhne 1', 'https://jobs.example/4', 'page', '', '1', '2026-11-02 10:30:01.073139+00', ''),
('2', '2', '04c2e4c95f4e4ecf81fc611bc957407f1b18e06927b96acfd18bf65d669053e8', 'duplicate', '45', 'مهندس برمجيات', 'Größe & Söhne 1', 'https://jobs.example/4', 'page', '', '1', '2026-11-02 10:30:01.082429+00', '');
INSERT INTO sessions ("id", "owner_id", "kind", "secret_hash", "label", "created_at", "last_used_at", "expires_at", "confirmed_at", "method", "token_id", "device_id") VALUES
('1', '1', 'browser', 'ecb3bc817531ee7d2079a7f09d518205f848c5fc847247df5c37ab39791155cb', 'Firefox on Linux', '2026-11-02 10:30:01.576079+00', '2026-11-02 10:30:01.576079+00', '2026-12-02 10:30:01.576079+00', '2026-11-02 10:30:01.576079+00', 'password', NULL, NULL),
('2', '1', 'extension', '4dcc12df914f7c2d840a6a4ce60919f105ab61e878e5a870a7b49583d06079fe', 'Vega extension', '2026-11-02 10:30:01.691917+00', '2026-11-02 10:30:01.691917+00', '2027-01-31 10:30:01.691917+00', '2026-11-02 10:30:01.691917+00', 'password', NULL, '1');
INSERT INTO tasks ("id", "owner_id", "job_id", "title", "due_on", "due_key", "done_at", "uid", "sequence", "created_at", "updated_at") VALUES
('1', '1', '8', 'Follow up “now”', '2026-11-30', '2026-11-30', NULL, '029f3c36db47f3e67c6695a59c30231f@vega', '0', '2026-11-02 10:30:01.093676+00', '2026-11-02 10:30:01.093676+00'),
('3', '1', NULL, 'Update the CV', NULL, '9999-12-31', NULL, '0cd7117e5b423f2b3732c8182bf8a470@vega', '0', '2026-11-02 10:30:01.137313+00', '2026-11-02 10:30:01.137313+00'),
('2', '1', '8', 'データ', '2026-11-30', '2026-11-30', '2026-11-02 10:30:01.159648+00', '2750f7d5bee9ec4b22600f152cb9d41e@vega', '0', '2026-11-02 10:30:01.118744+00', '2026-11-02 10:30:01.159648+00');
INSERT INTO job_search ("rowid", "words") VALUES
('1', '󰀀󰀀󰀁 engineer grosse sohne ==0 zurich python energy called them twice build things ==東 ==京 ==a line with tab'),
('2', '󰀀󰀀󰀁 􄲏􅵠􁟚 􇉶􂲠􇪲 ingenieur ==d etudes grosse sohne ==1 zurich final round build things ==東 ==京 ==a line with tab'),
('3', '󰀀󰀀󰀁 􆭯􄴚􃨎 инженер программист grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab'),
('4', '󰀀󰀀󰀁 􆻗􆧳􇰗 􂯇􄻤􄴦 ==テ ==ー ==タ ==エ ==ン ==シ ==ニ ==ア grosse sohne ==0 zurich python energy build things ==東 ==京 ==a line with tab'),
('5', '󰀀󰀀󰀁 􂿘􀰜􃠃 مهندس برمجيات grosse sohne ==1 zurich note ==4 build things ==東 ==京 ==a line with tab'),
('6', '󰀀󰀀󰀁 􅷼􅩥􆖽 =it ==s quoted and escaped name grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab'),
('7', '󰀀󰀀󰀁 􄻅􀼵􀂎 developer grosse sohne ==0 zurich python energy build things ==東 ==京 ==a line with tab'),
('8', '󰀀󰀀󰀁 􄘇􁙃􂁰 􂂓􄫙􅞠 engineer grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab'),
('9', '󰀀󰀀󰀁 􄡊􂕉􆝵 ingenieur ==d etudes grosse sohne ==2 zurich note ==8 build things ==東 ==京 ==a line with tab'),
('10', '󰀀󰀀󰀁 􃢷􁎚􅾊 􇊉􃢓􀦲 инженер программист grosse sohne ==0 zurich python energy build things ==東 ==京 ==a line with tab'),
('11', '󰀀󰀀󰀁 ==テ ==ー ==タ ==エ ==ン ==シ ==ニ ==ア grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab'),
('12', '󰀀󰀀󰀁 􃷲􆥥􂍛 􅧆􀗪􂨭 مهندس برمجيات grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab'),
('13', '󰀀󰀀󰀁 􆒡􁻛􃫛 =it ==s quoted and escaped name grosse sohne ==0 zurich python energy note =12 build things ==東 ==京 ==a line with tab'),
('14', '󰀀󰀀󰀁 􀚱􀓼􀀨 􇱀􀥢􄝎 developer grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab'),
('15', '󰀀󰀀󰀁 􄆷􂌽􆺍 engineer grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab'),
('16', '󰀀󰀀󰀁 􀖦􄦝􅮰 ingenieur ==d etudes grosse sohne ==0 zurich python energy build things ==東 ==京 ==a line with tab'),
('17', '󰀀󰀀󰀁 􁨮􁅠􀛿 инженер программист grosse sohne ==1 zurich note =16 build things ==東 ==京 ==a line with tab'),
('18', '󰀀󰀀󰀁 􅡹􅵋􀴝 􄊒􂣌􂓋 ==テ ==ー ==タ ==エ ==ン ==シ ==ニ ==ア grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab'),
('19', '󰀀󰀀󰀁 􂔔􃹍􄬱 مهندس برمجيات grosse sohne ==0 zurich python energy build things ==東 ==京 ==a line with tab'),
('20', '󰀀󰀀󰀁 􄉛􃛪􀈃 􂆴􄓀􇒅 =it ==s quoted and escaped name grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab'),
('21', '󰀀󰀀󰀁 developer grosse sohne ==2 zurich note =20 build things ==東 ==京 ==a line with tab'),
('22', '󰀀󰀀󰀁 􆔅􀒑􆘵 􀯞􆛟􁏪 engineer grosse sohne ==0 zurich python energy build things ==東 ==京 ==a line with tab'),
('23', '󰀀󰀀󰀁 􀹁􇁸􆺢 ingenieur ==d etudes grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab'),
('24', '󰀀󰀀󰀁 􆮗􁢾􁦂 􇬦􇮼􃐻 инженер программист grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab'),
('25', '󰀀󰀀󰀁 􅢝􃓈􅣡 ==テ ==ー ==タ ==エ ==ン ==シ ==ニ ==ア grosse sohne ==0 zurich python energy note =24 build things ==東 ==京 ==a line with tab'),
('26', '󰀀󰀀󰀁 􅆿􄀍􃶥 مهندس برمجيات grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab'),
('27', '󰀀󰀀󰀁 􅠐􄱫􁨂 =it ==s quoted and escaped name grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab'),
('28', '󰀀󰀀󰀁 􇼘􆬊􃋱 􇚹􃞫􇣦 developer grosse sohne ==0 zurich python energy build things ==東 ==京 ==a line with tab'),
('29', '󰀀󰀀󰀁 􁭊􅚜􂂏 engineer grosse sohne ==1 zurich note =28 build things ==東 ==京 ==a line with tab'),
('30', '󰀀󰀀󰀁 􂉿􀊷􀾐 􃓞􃜶􅲹 ingenieur ==d etudes grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab'),
('31', '󰀀󰀀󰀁 инженер программист grosse sohne ==0 zurich python energy build things ==東 ==京 ==a line with tab'),
('32', '󰀀󰀀󰀁 􄱛􂾞􅧬 􂼒􆿴􂝑 ==テ ==ー ==タ ==エ ==ン ==シ ==ニ ==ア grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab'),
('33', '󰀀󰀀󰀁 􂏘􂘿􀔏 مهندس برمجيات grosse sohne ==2 zurich note =32 build things ==東 ==京 ==a line with tab'),
('34', '󰀀󰀀󰀁 􆠜􂳌􆌢 􄏁􃧛􆛕 =it ==s quoted and escaped name grosse sohne ==0 zurich python energy build things ==東 ==京 ==a line with tab'),
('35', '󰀀󰀀󰀁 􁑘􀊯􆘪 developer grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab'),
('36', '󰀀󰀀󰀁 􂂫􁤊􇤛 engineer grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab'),
('37', '󰀀󰀀󰀁 􃽊􆸧􅍻 ingenieur ==d etudes grosse sohne ==0 zurich python energy note =36 build things ==東 ==京 ==a line with tab'),
('38', '󰀀󰀀󰀁 􅙶􀰥􁞸 􄵘􇉋􀅵 инженер программист grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab'),
('39', '󰀀󰀀󰀁 􃏹􅡾􄇵 ==テ ==ー ==タ ==エ ==ン ==シ ==ニ ==ア grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab'),
('40', '󰀀󰀀󰀁 􆹈􇀄􀸛 􂑼􂐬􆃐 مهندس برمجيات grosse sohne ==0 zurich python energy build things ==東 ==京 ==a line with tab'),
('41', '󰀀󰀀󰀁 =it ==s quoted and escaped name grosse sohne ==1 zurich note =40 build things ==東 ==京 ==a line with tab'),
('42', '󰀀󰀀󰀁 􇓰􇠄􀅴 􅰆􄚎􃪫 developer grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab'),
('43', '󰀀󰀀󰀂 􄲏􅵠􁟚 􇉶􂲠􇪲 ingenieur ==d etudes grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab'),
('44', '󰀀󰀀󰀁 􂿘􀰜􃠃 مهندس برمجيات grosse sohne ==1 zurich note ==4 build things ==東 ==京 ==a line with tab'),
('45', '󰀀󰀀󰀂 􂿘􀰜􃠃 مهندس برمجيات grosse sohne ==1 zurich note ==4 build things ==東 ==京 ==a line with tab'),
('46', '󰀀󰀀󰀁 ingenieurin grosse sohne anruf'),
('47', '󰀀󰀀󰀁 untitled job =at muller =ca oktober');
INSERT INTO alembic_version ("version_num") VALUES
('0014');
SELECT setval('api_tokens_id_seq', 2);
SELECT setval('changes_id_seq', 12);
SELECT setval('contacts_id_seq', 1);
SELECT setval('devices_id_seq', 2);
SELECT setval('efforts_id_seq', 1);
SELECT setval('identities_id_seq', 1);
SELECT setval('imports_id_seq', 2);
SELECT setval('interviews_id_seq', 2);
SELECT setval('job_events_id_seq', 56);
SELECT setval('jobs_id_seq', 49);
SELECT setval('notices_id_seq', 1);
SELECT setval('passkeys_id_seq', 1);
SELECT setval('recovery_codes_id_seq', 1);
SELECT setval('refusals_id_seq', 2);
SELECT setval('sessions_id_seq', 2);
SELECT setval('tasks_id_seq', 3);
SELECT setval('users_id_seq', 3);
