-- {"made_at": "2026-11-02T10:30:00+00:00", "token": "vega_pat_xpdLbBCjEj_Ma3YGTpZ0RZsX7SHeCn_Mdc3FuVevKYk", "browser": "CGHWEDJ0opgnui7ztEjpIgoQFOpBene-Bl2YjHwDy2o", "refresh_token": "vega_rt_OdgpxqLo_DHj93SjADGC3Fu52yaRd0FGdJFCQc90ui4"}
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('0009');
CREATE TABLE sign_in_attempts (
	"key" VARCHAR(64) NOT NULL, 
	failures INTEGER NOT NULL, 
	last_failure_at DATETIME, 
	last_success_at DATETIME, 
	CONSTRAINT pk_sign_in_attempts PRIMARY KEY ("key")
);
INSERT INTO sign_in_attempts (key, failures, last_failure_at, last_success_at) VALUES ('170191f69b8b07a0c6053e2c2e2a7bca593fa59484748d55b0da630f230c78a1', 0, NULL, NULL);
INSERT INTO sign_in_attempts (key, failures, last_failure_at, last_success_at) VALUES ('638a5cda6e50c7c45f8a433ffffb84782e9b9d28798f57063ac85d2fab59e9b6', 1, '2026-11-02 10:30:01.327628', NULL);
INSERT INTO sign_in_attempts (key, failures, last_failure_at, last_success_at) VALUES ('b782ad56d116fad690f3335894816b16164968f741b0b021dff91f1d311f58a6', 0, NULL, '2026-11-02 10:30:01.225424');
INSERT INTO sign_in_attempts (key, failures, last_failure_at, last_success_at) VALUES ('00840956c8695a4fe0668c396b692375ad1a837debc28f88a388380ddd22cfb8', 1, '2026-11-02 10:30:01.327628', NULL);
INSERT INTO sign_in_attempts (key, failures, last_failure_at, last_success_at) VALUES ('14f455aab1ee8e04fe80aac1ce6d5991180c771d700d1ba8b038c7a61afe6aa4', 1, '2026-11-02 10:30:01.327628', NULL);
CREATE TABLE install (
	name VARCHAR(40) NOT NULL, 
	value VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_install PRIMARY KEY (name)
);
INSERT INTO install (name, value) VALUES ('key_rules', '1');
INSERT INTO install (name, value) VALUES ('text_rules', '1');
INSERT INTO install (name, value) VALUES ('first_run', '55c373294f22b0a3bce48e987406c720');
CREATE TABLE users (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	username VARCHAR(100) NOT NULL, 
	username_key VARCHAR(100) NOT NULL, 
	password_hash VARCHAR(255) NOT NULL, 
	"plan" VARCHAR(20) NOT NULL, 
	is_admin BOOLEAN NOT NULL, 
	time_zone VARCHAR(64), 
	created_at DATETIME NOT NULL, theme VARCHAR(10) DEFAULT 'system' NOT NULL, single_keys BOOLEAN DEFAULT 1 NOT NULL, 
	CONSTRAINT uq_users_username_key UNIQUE (username_key)
);
INSERT INTO users (id, username, username_key, password_hash, plan, is_admin, time_zone, created_at, theme, single_keys) VALUES (1, 'alice', 'alice', 'scrypt:32768:8:1$NZvad932VNasLx5E$b44834231f1c6932b6a9c8a86d993e4e876a41902ab146cc7afb4fea49a3b2a1248f7df65a0ddc8e2ad79dc39e4b97a509336eda800c0f76cb0df6ba242fdc66', 'unlimited', 1, 'Asia/Kolkata', '2026-11-02 10:30:00.560243', 'system', 1);
INSERT INTO users (id, username, username_key, password_hash, plan, is_admin, time_zone, created_at, theme, single_keys) VALUES (2, 'bob@example.org', 'bob@example.org', 'scrypt:32768:8:1$h5WzouotAlrPpmb9$f275e299d29c5b8c4cf65e6c8921e0312163da6f5291a5a1da62ab00789976f876631dfd89121740a0b8cf6542baa588653493e911d8f279c48050f5228cc020', 'free', 0, NULL, '2026-11-02 10:30:00.690441', 'system', 1);
CREATE TABLE api_tokens (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id INTEGER NOT NULL, 
	label VARCHAR(100) NOT NULL, 
	secret_hash VARCHAR(64) NOT NULL, 
	hint VARCHAR(8) NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME, 
	last_used_at DATETIME, 
	CONSTRAINT fk_api_tokens_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT uq_api_tokens_secret_hash UNIQUE (secret_hash)
);
INSERT INTO api_tokens (id, owner_id, label, secret_hash, hint, created_at, expires_at, last_used_at) VALUES (1, 1, 'Expires', 'c88f82e2f10099b90cf35209f0f00991d3cb4bd71abe8f56e15b198df4670f99', 'hyCA', '2026-11-02 10:30:01.005667', '2026-12-02 10:30:01.005667', NULL);
INSERT INTO api_tokens (id, owner_id, label, secret_hash, hint, created_at, expires_at, last_used_at) VALUES (2, 1, 'Home server', 'f985e79568ed6d503344fc46940ad400c7b1b8aa92f833eef22274511de0b4c2', 'vKYk', '2026-11-02 10:30:01.009452', NULL, NULL);
CREATE INDEX ix_api_tokens_owner_id ON api_tokens (owner_id);
CREATE TABLE quota_usage (
	owner_id INTEGER NOT NULL, 
	month VARCHAR(7) NOT NULL, 
	used INTEGER NOT NULL, 
	CONSTRAINT pk_quota_usage PRIMARY KEY (owner_id, month), 
	CONSTRAINT fk_quota_usage_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO quota_usage (owner_id, month, used) VALUES (1, '2026-11', 45);
INSERT INTO quota_usage (owner_id, month, used) VALUES (2, '2026-11', 2);
CREATE TABLE sessions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	secret_hash VARCHAR(64) NOT NULL, 
	label VARCHAR(200) NOT NULL, 
	created_at DATETIME NOT NULL, 
	last_used_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, confirmed_at DATETIME DEFAULT '1970-01-01 00:00:00' NOT NULL, 
	CONSTRAINT fk_sessions_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT uq_sessions_secret_hash UNIQUE (secret_hash)
);
INSERT INTO sessions (id, owner_id, kind, secret_hash, label, created_at, last_used_at, expires_at, confirmed_at) VALUES (1, 1, 'browser', '51996b091954294377af535b0b3fd3b310f7356eca0431f3f670345f5b195bc6', 'Firefox on Linux', '2026-11-02 10:30:01.122922', '2026-11-02 10:30:01.122922', '2026-12-02 10:30:01.122922', '2026-11-02 10:30:01.122922');
INSERT INTO sessions (id, owner_id, kind, secret_hash, label, created_at, last_used_at, expires_at, confirmed_at) VALUES (2, 1, 'extension', 'b9fe6db4b230e784f19045faa039e9d1763553c777b6091e969a0b05861a74a0', 'Vega extension', '2026-11-02 10:30:01.228028', '2026-11-02 10:30:01.228028', '2027-01-31 10:30:01.228028', '2026-11-02 10:30:01.228028');
CREATE INDEX ix_sessions_owner_id_kind ON sessions (owner_id, kind);
CREATE TABLE idempotency_keys (
	key_hash VARCHAR(64) NOT NULL, 
	owner_id INTEGER NOT NULL, 
	draft_hash VARCHAR(64) NOT NULL, 
	job_id INTEGER, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_idempotency_keys PRIMARY KEY (key_hash), 
	CONSTRAINT fk_idempotency_keys_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO idempotency_keys (key_hash, owner_id, draft_hash, job_id, at) VALUES ('c5e4ff793111235b7b239b09dc008dddcaa0e5d8cbe2a63cd1945d432bd4bd8c', 1, 'f7f9f899abc4d77bb777c7b1ddbc5fcaa317311f79e41673fa3291e1c3e448bb', 46, '2026-11-02 10:30:00.986489');
CREATE INDEX ix_idempotency_keys_at ON idempotency_keys (at);
CREATE INDEX ix_idempotency_keys_owner_id_at ON idempotency_keys (owner_id, at);
CREATE TABLE refusals (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
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
	at DATETIME NOT NULL, 
	CONSTRAINT fk_refusals_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE SET NULL, 
	CONSTRAINT fk_refusals_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT uq_refusals_owner_id_fingerprint UNIQUE (owner_id, fingerprint)
);
INSERT INTO refusals (id, owner_id, fingerprint, reason, job_id, title, company, source_url, captured_via, captured_via_label, times, at) VALUES (1, 1, 'd281b79925758a8f80727ded8deb632e6dfcc90bf59bd5ce8d9eb83b79d235b2', 'duplicate', 44, 'مهندس برمجيات', 'Größe & Söhne 1', 'https://jobs.example/4', 'page', '', 1, '2026-11-02 10:30:00.949369');
INSERT INTO refusals (id, owner_id, fingerprint, reason, job_id, title, company, source_url, captured_via, captured_via_label, times, at) VALUES (2, 2, '04c2e4c95f4e4ecf81fc611bc957407f1b18e06927b96acfd18bf65d669053e8', 'duplicate', 45, 'مهندس برمجيات', 'Größe & Söhne 1', 'https://jobs.example/4', 'page', '', 1, '2026-11-02 10:30:00.954578');
CREATE INDEX ix_refusals_job_id ON refusals (job_id);
CREATE INDEX ix_refusals_owner_id_at ON refusals (owner_id, at);
CREATE TABLE "jobs" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	company TEXT NOT NULL, 
	location TEXT NOT NULL, 
	source_url TEXT, 
	application_url TEXT, 
	job_type VARCHAR(20) NOT NULL, 
	status VARCHAR(20) NOT NULL, 
	job_key TEXT, 
	title_key TEXT NOT NULL, 
	company_key TEXT NOT NULL, 
	alike_key VARCHAR(64) NOT NULL, 
	"indexed" BOOLEAN NOT NULL, 
	captured_via VARCHAR(200) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	status_changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	same_as_id INTEGER, 
	captured_via_label VARCHAR(200) DEFAULT ('') NOT NULL, 
	stage VARCHAR(40), 
	outcome VARCHAR(20), 
	applied_on DATE, 
	applied_key DATE DEFAULT '0001-01-01' NOT NULL, 
	status_since DATE, 
	news_on DATE DEFAULT '0001-01-01' NOT NULL, 
	workplace VARCHAR(20), 
	deadline DATE, 
	deadline_key DATE DEFAULT '9999-12-31' NOT NULL, 
	answer_by DATE, 
	quiet_until DATE, 
	salary_min BIGINT, 
	salary_max BIGINT, 
	salary_currency VARCHAR(3), 
	salary_period VARCHAR(10), 
	source TEXT, 
	source_typed BOOLEAN DEFAULT 0 NOT NULL, 
	applied_via VARCHAR(20), 
	reference TEXT, 
	merged_into_id INTEGER, 
	description TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	description_html TEXT, 
	notes_html TEXT, 
	rendered_by INTEGER DEFAULT '0' NOT NULL, description_format VARCHAR(10) DEFAULT 'posting' NOT NULL, 
	CONSTRAINT fk_jobs_same_as_id FOREIGN KEY(same_as_id) REFERENCES jobs (id) ON DELETE SET NULL, 
	CONSTRAINT fk_jobs_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT fk_jobs_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES jobs (id) ON DELETE CASCADE
);
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (1, 1, 'Engineer', 'Größe & Söhne 0', 'Zürich', NULL, NULL, 'full_time', 'interested', NULL, 'engineer', 'grosse sohne 0', '7dedba97972ef4b3b9f2ec748c77fd134bc8d2dfcde81ff73624b2a6c7152c5e', 1, 'page', 2, '2026-11-02 10:30:00.819614', '2026-11-02 10:30:00.898497', '2026-11-02 10:30:00.819614', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '**Called** them.

Twice.', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p><strong>Called</strong> them.</p>
<p>Twice.</p>
', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (2, 1, 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/1', 'https://apply.example/1', 'part_time', 'rejected', 'https://jobs.example/1', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 1, 'page', 2, '2026-11-02 10:30:00.827374', '2026-11-02 10:30:00.925701', '2026-11-02 10:30:00.908126', NULL, NULL, '', 'Final round', NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (3, 1, 'Инженер-программист', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/2', NULL, 'contract', 'interviewing', 'https://jobs.example/2', 'инженер-программист', 'grosse sohne 2', '1f61f59beb0108b207f7801d297075dc4c2f871a605dd910458a91b35e2baee2', 1, 'page', 2, '2026-11-02 10:30:00.829490', '2026-11-02 10:30:00.937399', '2026-11-02 10:30:00.829490', '2026-11-02 10:30:00.937399', NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (4, 1, 'データエンジニア', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/3', 'https://apply.example/3', 'intern', 'offer_received', 'https://jobs.example/3', 'テータエンシニア', 'grosse sohne 0', '01cd785feb7def93d5b1dc474a9ba3832ed71e823e730d6e2961410ec630964d', 1, 'page', 1, '2026-11-02 10:30:00.831296', '2026-11-02 10:30:00.831296', '2026-11-02 10:30:00.831296', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (5, 1, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', NULL, 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'page', 1, '2026-11-02 10:30:00.833006', '2026-11-02 10:30:00.833006', '2026-11-02 10:30:00.833006', NULL, 4, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 4', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 4</p>
', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (6, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 2', 'Zürich', NULL, 'https://apply.example/5', 'freelance', 'not_interested', NULL, 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 2', '65fa2aef2864eba60d8402b2645251061352e8dac2d1acf28c74c5209544328d', 1, 'page', 1, '2026-11-02 10:30:00.834630', '2026-11-02 10:30:00.834630', '2026-11-02 10:30:00.834630', NULL, 7, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (7, 1, '👩‍💻 Developer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/6', NULL, 'other', 'interested', 'https://jobs.example/6', '👩‍💻 developer', 'grosse sohne 0', 'f5f3cf9b3b5047597dfa4f41d3e792f957fc39010a55b9c690491c8ca9aaefe8', 1, 'page', 1, '2026-11-02 10:30:00.836241', '2026-11-02 10:30:00.836241', '2026-11-02 10:30:00.836241', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (8, 1, 'Engineer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/7', 'https://apply.example/7', 'full_time', 'applied', 'https://jobs.example/7', 'engineer', 'grosse sohne 1', 'b61579840cec6951eae4adf6c969a3b6dd3f995fd3c601b56a7a6b39dab391c6', 1, 'page', 1, '2026-11-02 10:30:00.837894', '2026-11-02 10:30:00.837894', '2026-11-02 10:30:00.837894', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (9, 1, 'Ingénieur d’études', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/8', NULL, 'part_time', 'interviewing', 'https://jobs.example/8', 'ingenieur d’etudes', 'grosse sohne 2', '3216ecbfcdc5cbb9d803a60245d85860e7f5f094fe273365fd7db39773e62724', 1, 'page', 1, '2026-11-02 10:30:00.839487', '2026-11-02 10:30:00.839487', '2026-11-02 10:30:00.839487', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 8', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 8</p>
', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (10, 1, 'Инженер-программист', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/9', 'https://apply.example/9', 'contract', 'offer_received', 'https://jobs.example/9', 'инженер-программист', 'grosse sohne 0', 'cd04f7cd3e5771b8e355f913f83803ddda6c8b91540a9381b8f39090461c7ad4', 1, 'page', 1, '2026-11-02 10:30:00.841059', '2026-11-02 10:30:00.841059', '2026-11-02 10:30:00.841059', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (11, 1, 'データエンジニア', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'intern', 'rejected', NULL, 'テータエンシニア', 'grosse sohne 1', 'e77b15bc4a8a32f3d568977c3d4ef115fd4c000d403e1e380e7baf14977ab4ed', 1, 'page', 1, '2026-11-02 10:30:00.842552', '2026-11-02 10:30:00.842552', '2026-11-02 10:30:00.842552', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (12, 1, 'مهندس برمجيات', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/11', 'https://apply.example/11', 'remote', 'not_interested', 'https://jobs.example/11', 'مهندس برمجيات', 'grosse sohne 2', '2a3f29a5a23926604d699dfd0d09ab236642af79a6bc4c9784bccd17637e5f0d', 1, 'page', 1, '2026-11-02 10:30:00.843853', '2026-11-02 10:30:00.843853', '2026-11-02 10:30:00.843853', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (13, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/12', NULL, 'freelance', 'interested', 'https://jobs.example/12', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 0', 'd9a0206277f9f4557c1c9ee6b592677c0a8c0ce21943fdb2c884f4e7e30d33b1', 1, 'page', 1, '2026-11-02 10:30:00.845189', '2026-11-02 10:30:00.845189', '2026-11-02 10:30:00.845189', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 12', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 12</p>
', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (14, 1, '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/13', 'https://apply.example/13', 'other', 'applied', 'https://jobs.example/13', '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 1, 'page', 1, '2026-11-02 10:30:00.846563', '2026-11-02 10:30:00.846563', '2026-11-02 10:30:00.846563', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (15, 1, 'Engineer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/14', NULL, 'full_time', 'interviewing', 'https://jobs.example/14', 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 1, 'page', 1, '2026-11-02 10:30:00.848038', '2026-11-02 10:30:00.848038', '2026-11-02 10:30:00.848038', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (16, 1, 'Ingénieur d’études', 'Größe & Söhne 0', 'Zürich', NULL, 'https://apply.example/15', 'part_time', 'offer_received', NULL, 'ingenieur d’etudes', 'grosse sohne 0', 'faca6f971a881eb07b68db90e10680818e9ddfcf8d204f8743f8a218d2ba2df4', 1, 'page', 1, '2026-11-02 10:30:00.849378', '2026-11-02 10:30:00.849378', '2026-11-02 10:30:00.849378', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (17, 1, 'Инженер-программист', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/16', NULL, 'contract', 'rejected', 'https://jobs.example/16', 'инженер-программист', 'grosse sohne 1', '0db8025a6f3ca626bd1efa476a98285cc60c9ec7c8406fa518ce15c9d18d4714', 1, 'page', 1, '2026-11-02 10:30:00.850798', '2026-11-02 10:30:00.850798', '2026-11-02 10:30:00.850798', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 16', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 16</p>
', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (18, 1, 'データエンジニア', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/17', 'https://apply.example/17', 'intern', 'not_interested', 'https://jobs.example/17', 'テータエンシニア', 'grosse sohne 2', '98588a9c712af14e617c7712162390f96020315cc754d03c083c28ce66d32646', 1, 'page', 1, '2026-11-02 10:30:00.852155', '2026-11-02 10:30:00.852155', '2026-11-02 10:30:00.852155', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (19, 1, 'مهندس برمجيات', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/18', NULL, 'remote', 'interested', 'https://jobs.example/18', 'مهندس برمجيات', 'grosse sohne 0', '93aebf4a56206022143f964033cf1cbea22a30b8db5ab826bfc72e3497ed9ea5', 1, 'page', 1, '2026-11-02 10:30:00.853490', '2026-11-02 10:30:00.853490', '2026-11-02 10:30:00.853490', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (20, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/19', 'https://apply.example/19', 'freelance', 'applied', 'https://jobs.example/19', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 1', '78813f421de6824542f31ed27212fd5db6486241a72c01ca182698009a2c4b83', 1, 'page', 1, '2026-11-02 10:30:00.855118', '2026-11-02 10:30:00.855118', '2026-11-02 10:30:00.855118', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (21, 1, '👩‍💻 Developer', 'Größe & Söhne 2', 'Zürich', NULL, NULL, 'other', 'interviewing', NULL, '👩‍💻 developer', 'grosse sohne 2', '7fede75a9a0b006548b79716f8bb1a1e307652b4cf4947965e4359478eb3ddaf', 1, 'page', 1, '2026-11-02 10:30:00.856465', '2026-11-02 10:30:00.856465', '2026-11-02 10:30:00.856465', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 20', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 20</p>
', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (22, 1, 'Engineer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/21', 'https://apply.example/21', 'full_time', 'offer_received', 'https://jobs.example/21', 'engineer', 'grosse sohne 0', '7dedba97972ef4b3b9f2ec748c77fd134bc8d2dfcde81ff73624b2a6c7152c5e', 1, 'page', 1, '2026-11-02 10:30:00.857796', '2026-11-02 10:30:00.857796', '2026-11-02 10:30:00.857796', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (23, 1, 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/22', NULL, 'part_time', 'rejected', 'https://jobs.example/22', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 1, 'page', 1, '2026-11-02 10:30:00.859279', '2026-11-02 10:30:00.859279', '2026-11-02 10:30:00.859279', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (24, 1, 'Инженер-программист', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/23', 'https://apply.example/23', 'contract', 'not_interested', 'https://jobs.example/23', 'инженер-программист', 'grosse sohne 2', '1f61f59beb0108b207f7801d297075dc4c2f871a605dd910458a91b35e2baee2', 1, 'page', 1, '2026-11-02 10:30:00.860762', '2026-11-02 10:30:00.860762', '2026-11-02 10:30:00.860762', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (25, 1, 'データエンジニア', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/24', NULL, 'intern', 'interested', 'https://jobs.example/24', 'テータエンシニア', 'grosse sohne 0', '01cd785feb7def93d5b1dc474a9ba3832ed71e823e730d6e2961410ec630964d', 1, 'page', 1, '2026-11-02 10:30:00.862203', '2026-11-02 10:30:00.862203', '2026-11-02 10:30:00.862203', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 24', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 24</p>
', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (26, 1, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', NULL, 'https://apply.example/25', 'remote', 'applied', NULL, 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'page', 1, '2026-11-02 10:30:00.863828', '2026-11-02 10:30:00.863828', '2026-11-02 10:30:00.863828', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (27, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/26', NULL, 'freelance', 'interviewing', 'https://jobs.example/26', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 2', '65fa2aef2864eba60d8402b2645251061352e8dac2d1acf28c74c5209544328d', 1, 'page', 1, '2026-11-02 10:30:00.865493', '2026-11-02 10:30:00.865493', '2026-11-02 10:30:00.865493', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (28, 1, '👩‍💻 Developer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/27', 'https://apply.example/27', 'other', 'offer_received', 'https://jobs.example/27', '👩‍💻 developer', 'grosse sohne 0', 'f5f3cf9b3b5047597dfa4f41d3e792f957fc39010a55b9c690491c8ca9aaefe8', 1, 'page', 1, '2026-11-02 10:30:00.867154', '2026-11-02 10:30:00.867154', '2026-11-02 10:30:00.867154', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (29, 1, 'Engineer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/28', NULL, 'full_time', 'rejected', 'https://jobs.example/28', 'engineer', 'grosse sohne 1', 'b61579840cec6951eae4adf6c969a3b6dd3f995fd3c601b56a7a6b39dab391c6', 1, 'page', 1, '2026-11-02 10:30:00.868698', '2026-11-02 10:30:00.868698', '2026-11-02 10:30:00.868698', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 28', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 28</p>
', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (30, 1, 'Ingénieur d’études', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/29', 'https://apply.example/29', 'part_time', 'not_interested', 'https://jobs.example/29', 'ingenieur d’etudes', 'grosse sohne 2', '3216ecbfcdc5cbb9d803a60245d85860e7f5f094fe273365fd7db39773e62724', 1, 'page', 1, '2026-11-02 10:30:00.870187', '2026-11-02 10:30:00.870187', '2026-11-02 10:30:00.870187', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (31, 1, 'Инженер-программист', 'Größe & Söhne 0', 'Zürich', NULL, NULL, 'contract', 'interested', NULL, 'инженер-программист', 'grosse sohne 0', 'cd04f7cd3e5771b8e355f913f83803ddda6c8b91540a9381b8f39090461c7ad4', 1, 'page', 1, '2026-11-02 10:30:00.871702', '2026-11-02 10:30:00.871702', '2026-11-02 10:30:00.871702', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (32, 1, 'データエンジニア', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/31', 'https://apply.example/31', 'intern', 'applied', 'https://jobs.example/31', 'テータエンシニア', 'grosse sohne 1', 'e77b15bc4a8a32f3d568977c3d4ef115fd4c000d403e1e380e7baf14977ab4ed', 1, 'page', 1, '2026-11-02 10:30:00.873168', '2026-11-02 10:30:00.873168', '2026-11-02 10:30:00.873168', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (33, 1, 'مهندس برمجيات', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/32', NULL, 'remote', 'interviewing', 'https://jobs.example/32', 'مهندس برمجيات', 'grosse sohne 2', '2a3f29a5a23926604d699dfd0d09ab236642af79a6bc4c9784bccd17637e5f0d', 1, 'page', 1, '2026-11-02 10:30:00.874641', '2026-11-02 10:30:00.874641', '2026-11-02 10:30:00.874641', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 32', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 32</p>
', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (34, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/33', 'https://apply.example/33', 'freelance', 'offer_received', 'https://jobs.example/33', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 0', 'd9a0206277f9f4557c1c9ee6b592677c0a8c0ce21943fdb2c884f4e7e30d33b1', 1, 'page', 1, '2026-11-02 10:30:00.876186', '2026-11-02 10:30:00.876186', '2026-11-02 10:30:00.876186', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (35, 1, '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/34', NULL, 'other', 'rejected', 'https://jobs.example/34', '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 1, 'page', 1, '2026-11-02 10:30:00.877645', '2026-11-02 10:30:00.877645', '2026-11-02 10:30:00.877645', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (36, 1, 'Engineer', 'Größe & Söhne 2', 'Zürich', NULL, 'https://apply.example/35', 'full_time', 'not_interested', NULL, 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 1, 'page', 1, '2026-11-02 10:30:00.879173', '2026-11-02 10:30:00.879173', '2026-11-02 10:30:00.879173', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (37, 1, 'Ingénieur d’études', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/36', NULL, 'part_time', 'interested', 'https://jobs.example/36', 'ingenieur d’etudes', 'grosse sohne 0', 'faca6f971a881eb07b68db90e10680818e9ddfcf8d204f8743f8a218d2ba2df4', 1, 'page', 1, '2026-11-02 10:30:00.880521', '2026-11-02 10:30:00.880521', '2026-11-02 10:30:00.880521', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 36', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 36</p>
', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (38, 1, 'Инженер-программист', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/37', 'https://apply.example/37', 'contract', 'applied', 'https://jobs.example/37', 'инженер-программист', 'grosse sohne 1', '0db8025a6f3ca626bd1efa476a98285cc60c9ec7c8406fa518ce15c9d18d4714', 1, 'page', 1, '2026-11-02 10:30:00.882074', '2026-11-02 10:30:00.882074', '2026-11-02 10:30:00.882074', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (39, 1, 'データエンジニア', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/38', NULL, 'intern', 'interviewing', 'https://jobs.example/38', 'テータエンシニア', 'grosse sohne 2', '98588a9c712af14e617c7712162390f96020315cc754d03c083c28ce66d32646', 1, 'page', 1, '2026-11-02 10:30:00.883793', '2026-11-02 10:30:00.883793', '2026-11-02 10:30:00.883793', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (40, 1, 'مهندس برمجيات', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/39', 'https://apply.example/39', 'remote', 'offer_received', 'https://jobs.example/39', 'مهندس برمجيات', 'grosse sohne 0', '93aebf4a56206022143f964033cf1cbea22a30b8db5ab826bfc72e3497ed9ea5', 1, 'page', 1, '2026-11-02 10:30:00.885585', '2026-11-02 10:30:00.885585', '2026-11-02 10:30:00.885585', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (41, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'freelance', 'rejected', NULL, 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 1', '78813f421de6824542f31ed27212fd5db6486241a72c01ca182698009a2c4b83', 1, 'page', 1, '2026-11-02 10:30:00.887176', '2026-11-02 10:30:00.887176', '2026-11-02 10:30:00.887176', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 40', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 40</p>
', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (42, 1, '👩‍💻 Developer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/41', 'https://apply.example/41', 'other', 'not_interested', 'https://jobs.example/41', '👩‍💻 developer', 'grosse sohne 2', '7fede75a9a0b006548b79716f8bb1a1e307652b4cf4947965e4359478eb3ddaf', 1, 'page', 1, '2026-11-02 10:30:00.888795', '2026-11-02 10:30:00.888795', '2026-11-02 10:30:00.888795', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (43, 2, 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/1', 'https://apply.example/1', 'part_time', 'applied', 'https://jobs.example/1', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 1, 'page', 1, '2026-11-02 10:30:00.929513', '2026-11-02 10:30:00.929513', '2026-11-02 10:30:00.929513', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (44, 1, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', 'https://jobs.example/4', 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'page', 1, '2026-11-02 10:30:00.946831', '2026-11-02 10:30:00.946831', '2026-11-02 10:30:00.946831', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 4', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 4</p>
', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (45, 2, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', 'https://jobs.example/4', 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'page', 1, '2026-11-02 10:30:00.952091', '2026-11-02 10:30:00.952091', '2026-11-02 10:30:00.952091', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 4', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 4</p>
', 1, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (46, 1, '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'other', 'rejected', NULL, '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 0, 'page', 1, '2026-11-02 10:30:00.986489', '2026-11-02 10:30:00.986489', '2026-11-02 10:30:00.986489', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 1000', NULL, NULL, 0, 'posting');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, captured_via_label, stage, outcome, applied_on, applied_key, status_since, news_on, workplace, deadline, deadline_key, answer_by, quiet_until, salary_min, salary_max, salary_currency, salary_period, source, source_typed, applied_via, reference, merged_into_id, description, notes, description_html, notes_html, rendered_by, description_format) VALUES (47, 1, 'Engineer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/1001', 'https://apply.example/1001', 'full_time', 'not_interested', 'https://jobs.example/1001', 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 0, 'page', 2, '2026-11-02 10:30:00.990389', '2026-11-02 10:30:00.996801', '2026-11-02 10:30:00.990389', '2026-11-02 10:30:00.996801', NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', NULL, NULL, 0, 'posting');
CREATE INDEX ix_jobs_not_indexed ON jobs (owner_id, id) WHERE indexed = 0;
CREATE INDEX ix_jobs_trash ON jobs (owner_id, deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_jobs_newest ON jobs (owner_id, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_not_rendered ON jobs (id) WHERE rendered_by = 0;
CREATE INDEX ix_jobs_company ON jobs (owner_id, company_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_status ON jobs (owner_id, status, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_title ON jobs (owner_id, title_key, id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_jobs_owner_id_job_key ON jobs (owner_id, job_key) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_same_as ON jobs (same_as_id) WHERE same_as_id IS NOT NULL;
CREATE INDEX ix_jobs_updated ON jobs (owner_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_applied ON jobs (owner_id, applied_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_deadline ON jobs (owner_id, deadline_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_waiting ON jobs (owner_id, news_on, id) WHERE deleted_at IS NULL AND status IN ('applied', 'interviewing');
CREATE INDEX ix_jobs_merged_into ON jobs (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE TABLE job_tags (
	job_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	name TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	owner_id INTEGER NOT NULL, 
	CONSTRAINT pk_job_tags PRIMARY KEY (job_id, "key"), 
	CONSTRAINT fk_job_tags_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE CASCADE, 
	CONSTRAINT fk_job_tags_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (1, 'python', 'Python', 0, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (1, 'energy', 'energy', 1, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (4, 'python', 'Python', 0, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (4, 'energy', 'energy', 1, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (7, 'python', 'Python', 0, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (7, 'energy', 'energy', 1, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (10, 'python', 'Python', 0, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (10, 'energy', 'energy', 1, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (13, 'python', 'Python', 0, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (13, 'energy', 'energy', 1, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (16, 'python', 'Python', 0, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (16, 'energy', 'energy', 1, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (19, 'python', 'Python', 0, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (19, 'energy', 'energy', 1, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (22, 'python', 'Python', 0, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (22, 'energy', 'energy', 1, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (25, 'python', 'Python', 0, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (25, 'energy', 'energy', 1, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (28, 'python', 'Python', 0, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (28, 'energy', 'energy', 1, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (31, 'python', 'Python', 0, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (31, 'energy', 'energy', 1, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (34, 'python', 'Python', 0, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (34, 'energy', 'energy', 1, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (37, 'python', 'Python', 0, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (37, 'energy', 'energy', 1, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (40, 'python', 'Python', 0, 1);
INSERT INTO job_tags (job_id, key, name, position, owner_id) VALUES (40, 'energy', 'energy', 1, 1);
CREATE INDEX ix_job_tags_owner_id_key ON job_tags (owner_id, "key", job_id);
CREATE TABLE changes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id INTEGER NOT NULL, 
	units JSON NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT fk_changes_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO changes (id, owner_id, units, at) VALUES (1, 1, '[{"jobs": [2], "title": "Ing\u00e9nieur d\u2019\u00e9tudes", "rows": [[["job_events", "44"], null, {"id": 44, "job_id": 2, "kind": "moved", "from_status": "applied", "to_status": "rejected", "stage": "Final round", "outcome": null, "reply": null, "text": null, "fields": null, "title": null, "source_url": null, "occurred_on": "2026-11-02", "recorded_at": "2026-11-02T10:30:00.908126+00:00", "via": "page", "via_label": ""}]], "history": "fdac7bd1542886fe8d0f48e3824b3c51613a96d885a2c396b435c16520172256"}]', '2026-11-02 10:30:00.922348');
INSERT INTO changes (id, owner_id, units, at) VALUES (2, 1, '[{"jobs": [3], "title": "\u0418\u043d\u0436\u0435\u043d\u0435\u0440-\u043f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0438\u0441\u0442", "rows": [[["job_events", "47"], null, {"id": 47, "job_id": 3, "kind": "deleted", "from_status": null, "to_status": null, "stage": null, "outcome": null, "reply": null, "text": null, "fields": null, "title": null, "source_url": null, "occurred_on": "2026-11-02", "recorded_at": "2026-11-02T10:30:00.937399+00:00", "via": "page", "via_label": ""}], [["jobs", "3"], {"deleted_at": null}, {"deleted_at": "2026-11-02T10:30:00.937399+00:00"}]], "history": "747f9d15eb6f49af8748cf6109a3ed622dd60afc8cbf79ddbc4e1187a6ace8e9"}]', '2026-11-02 10:30:00.942634');
INSERT INTO changes (id, owner_id, units, at) VALUES (3, 1, '[{"jobs": [47], "title": "Engineer", "rows": [[["job_events", "52"], null, {"id": 52, "job_id": 47, "kind": "deleted", "from_status": null, "to_status": null, "stage": null, "outcome": null, "reply": null, "text": null, "fields": null, "title": null, "source_url": null, "occurred_on": "2026-11-02", "recorded_at": "2026-11-02T10:30:00.996801+00:00", "via": "page", "via_label": ""}], [["jobs", "47"], {"deleted_at": null}, {"deleted_at": "2026-11-02T10:30:00.996801+00:00"}]], "history": "56c90e4c65860fea8a92478cb8ae66aabf0f0315195d91ce6507ed9170d99140"}]', '2026-11-02 10:30:00.999935');
CREATE INDEX ix_changes_owner_id ON changes (owner_id);
CREATE INDEX ix_changes_at ON changes (at);
CREATE TABLE "job_events" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	job_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	from_status VARCHAR(20), 
	to_status VARCHAR(20), 
	stage VARCHAR(40), 
	outcome VARCHAR(20), 
	reply BOOLEAN, 
	text TEXT, 
	fields JSON, 
	title TEXT, 
	source_url TEXT, 
	occurred_on DATE, 
	via VARCHAR(20), 
	via_label VARCHAR(200) DEFAULT ('') NOT NULL, 
	CONSTRAINT fk_job_events_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE CASCADE
);
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (1, 1, 'saved', '2026-11-02 10:30:00.819614', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (2, 2, 'saved', '2026-11-02 10:30:00.827374', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (3, 3, 'saved', '2026-11-02 10:30:00.829490', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (4, 4, 'saved', '2026-11-02 10:30:00.831296', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (5, 5, 'saved', '2026-11-02 10:30:00.833006', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (6, 6, 'saved', '2026-11-02 10:30:00.834630', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (7, 7, 'saved', '2026-11-02 10:30:00.836241', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (8, 8, 'saved', '2026-11-02 10:30:00.837894', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (9, 9, 'saved', '2026-11-02 10:30:00.839487', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (10, 10, 'saved', '2026-11-02 10:30:00.841059', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (11, 11, 'saved', '2026-11-02 10:30:00.842552', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (12, 12, 'saved', '2026-11-02 10:30:00.843853', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (13, 13, 'saved', '2026-11-02 10:30:00.845189', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (14, 14, 'saved', '2026-11-02 10:30:00.846563', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (15, 15, 'saved', '2026-11-02 10:30:00.848038', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (16, 16, 'saved', '2026-11-02 10:30:00.849378', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (17, 17, 'saved', '2026-11-02 10:30:00.850798', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (18, 18, 'saved', '2026-11-02 10:30:00.852155', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (19, 19, 'saved', '2026-11-02 10:30:00.853490', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (20, 20, 'saved', '2026-11-02 10:30:00.855118', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (21, 21, 'saved', '2026-11-02 10:30:00.856465', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (22, 22, 'saved', '2026-11-02 10:30:00.857796', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (23, 23, 'saved', '2026-11-02 10:30:00.859279', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (24, 24, 'saved', '2026-11-02 10:30:00.860762', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (25, 25, 'saved', '2026-11-02 10:30:00.862203', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (26, 26, 'saved', '2026-11-02 10:30:00.863828', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (27, 27, 'saved', '2026-11-02 10:30:00.865493', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (28, 28, 'saved', '2026-11-02 10:30:00.867154', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (29, 29, 'saved', '2026-11-02 10:30:00.868698', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (30, 30, 'saved', '2026-11-02 10:30:00.870187', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (31, 31, 'saved', '2026-11-02 10:30:00.871702', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (32, 32, 'saved', '2026-11-02 10:30:00.873168', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (33, 33, 'saved', '2026-11-02 10:30:00.874641', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (34, 34, 'saved', '2026-11-02 10:30:00.876186', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (35, 35, 'saved', '2026-11-02 10:30:00.877645', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (36, 36, 'saved', '2026-11-02 10:30:00.879173', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (37, 37, 'saved', '2026-11-02 10:30:00.880521', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (38, 38, 'saved', '2026-11-02 10:30:00.882074', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (39, 39, 'saved', '2026-11-02 10:30:00.883793', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (40, 40, 'saved', '2026-11-02 10:30:00.885585', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (41, 41, 'saved', '2026-11-02 10:30:00.887176', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (42, 42, 'saved', '2026-11-02 10:30:00.888795', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (43, 1, 'edited', '2026-11-02 10:30:00.898497', NULL, NULL, NULL, NULL, NULL, NULL, '["notes"]', NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (44, 2, 'moved', '2026-11-02 10:30:00.908126', 'applied', 'rejected', 'Final round', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (45, 2, 'call', '2026-11-02 10:30:00.925701', NULL, NULL, NULL, NULL, 1, 'Sorry.', NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (46, 43, 'saved', '2026-11-02 10:30:00.929513', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (47, 3, 'deleted', '2026-11-02 10:30:00.937399', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (48, 44, 'saved', '2026-11-02 10:30:00.946831', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (49, 45, 'saved', '2026-11-02 10:30:00.952091', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (50, 46, 'saved', '2026-11-02 10:30:00.986489', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (51, 47, 'saved', '2026-11-02 10:30:00.990389', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
INSERT INTO job_events (id, job_id, kind, recorded_at, from_status, to_status, stage, outcome, reply, text, fields, title, source_url, occurred_on, via, via_label) VALUES (52, 47, 'deleted', '2026-11-02 10:30:00.996801', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '');
CREATE INDEX ix_job_events_job_id_id ON job_events (job_id, id);
CREATE VIRTUAL TABLE job_search USING fts5(words, detail=none, columnsize=0, tokenize='trigram case_sensitive 1');
INSERT INTO job_search (rowid, words) VALUES (1, '󰀀󰀀󰀁 engineer grosse sohne ==0 zurich energy python called them twice build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (2, '󰀀󰀀󰀁 􄲏􅵠􁟚 􇉶􂲠􇪲 ingenieur ==d etudes grosse sohne ==1 zurich final round build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (3, '󰀀󰀀󰀁 􆭯􄴚􃨎 инженер программист grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (4, '󰀀󰀀󰀁 􆻗􆧳􇰗 􂯇􄻤􄴦 ==テ ==ー ==タ ==エ ==ン ==シ ==ニ ==ア grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (5, '󰀀󰀀󰀁 􂿘􀰜􃠃 مهندس برمجيات grosse sohne ==1 zurich note ==4 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (6, '󰀀󰀀󰀁 􅷼􅩥􆖽 =it ==s quoted and escaped name grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (7, '󰀀󰀀󰀁 􄻅􀼵􀂎 developer grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (8, '󰀀󰀀󰀁 􄘇􁙃􂁰 􂂓􄫙􅞠 engineer grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (9, '󰀀󰀀󰀁 􄡊􂕉􆝵 ingenieur ==d etudes grosse sohne ==2 zurich note ==8 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (10, '󰀀󰀀󰀁 􃢷􁎚􅾊 􇊉􃢓􀦲 инженер программист grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (11, '󰀀󰀀󰀁 ==テ ==ー ==タ ==エ ==ン ==シ ==ニ ==ア grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (12, '󰀀󰀀󰀁 􃷲􆥥􂍛 􅧆􀗪􂨭 مهندس برمجيات grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (13, '󰀀󰀀󰀁 􆒡􁻛􃫛 =it ==s quoted and escaped name grosse sohne ==0 zurich energy python note =12 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (14, '󰀀󰀀󰀁 􀚱􀓼􀀨 􇱀􀥢􄝎 developer grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (15, '󰀀󰀀󰀁 􄆷􂌽􆺍 engineer grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (16, '󰀀󰀀󰀁 􀖦􄦝􅮰 ingenieur ==d etudes grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (17, '󰀀󰀀󰀁 􁨮􁅠􀛿 инженер программист grosse sohne ==1 zurich note =16 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (18, '󰀀󰀀󰀁 􅡹􅵋􀴝 􄊒􂣌􂓋 ==テ ==ー ==タ ==エ ==ン ==シ ==ニ ==ア grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (19, '󰀀󰀀󰀁 􂔔􃹍􄬱 مهندس برمجيات grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (20, '󰀀󰀀󰀁 􄉛􃛪􀈃 􂆴􄓀􇒅 =it ==s quoted and escaped name grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (21, '󰀀󰀀󰀁 developer grosse sohne ==2 zurich note =20 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (22, '󰀀󰀀󰀁 􆔅􀒑􆘵 􀯞􆛟􁏪 engineer grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (23, '󰀀󰀀󰀁 􀹁􇁸􆺢 ingenieur ==d etudes grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (24, '󰀀󰀀󰀁 􆮗􁢾􁦂 􇬦􇮼􃐻 инженер программист grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (25, '󰀀󰀀󰀁 􅢝􃓈􅣡 ==テ ==ー ==タ ==エ ==ン ==シ ==ニ ==ア grosse sohne ==0 zurich energy python note =24 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (26, '󰀀󰀀󰀁 􅆿􄀍􃶥 مهندس برمجيات grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (27, '󰀀󰀀󰀁 􅠐􄱫􁨂 =it ==s quoted and escaped name grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (28, '󰀀󰀀󰀁 􇼘􆬊􃋱 􇚹􃞫􇣦 developer grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (29, '󰀀󰀀󰀁 􁭊􅚜􂂏 engineer grosse sohne ==1 zurich note =28 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (30, '󰀀󰀀󰀁 􂉿􀊷􀾐 􃓞􃜶􅲹 ingenieur ==d etudes grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (31, '󰀀󰀀󰀁 инженер программист grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (32, '󰀀󰀀󰀁 􄱛􂾞􅧬 􂼒􆿴􂝑 ==テ ==ー ==タ ==エ ==ン ==シ ==ニ ==ア grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (33, '󰀀󰀀󰀁 􂏘􂘿􀔏 مهندس برمجيات grosse sohne ==2 zurich note =32 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (34, '󰀀󰀀󰀁 􆠜􂳌􆌢 􄏁􃧛􆛕 =it ==s quoted and escaped name grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (35, '󰀀󰀀󰀁 􁑘􀊯􆘪 developer grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (36, '󰀀󰀀󰀁 􂂫􁤊􇤛 engineer grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (37, '󰀀󰀀󰀁 􃽊􆸧􅍻 ingenieur ==d etudes grosse sohne ==0 zurich energy python note =36 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (38, '󰀀󰀀󰀁 􅙶􀰥􁞸 􄵘􇉋􀅵 инженер программист grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (39, '󰀀󰀀󰀁 􃏹􅡾􄇵 ==テ ==ー ==タ ==エ ==ン ==シ ==ニ ==ア grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (40, '󰀀󰀀󰀁 􆹈􇀄􀸛 􂑼􂐬􆃐 مهندس برمجيات grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (41, '󰀀󰀀󰀁 =it ==s quoted and escaped name grosse sohne ==1 zurich note =40 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (42, '󰀀󰀀󰀁 􇓰􇠄􀅴 􅰆􄚎􃪫 developer grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (43, '󰀀󰀀󰀂 􄲏􅵠􁟚 􇉶􂲠􇪲 ingenieur ==d etudes grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (44, '󰀀󰀀󰀁 􂿘􀰜􃠃 مهندس برمجيات grosse sohne ==1 zurich note ==4 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search (rowid, words) VALUES (45, '󰀀󰀀󰀂 􂿘􀰜􃠃 مهندس برمجيات grosse sohne ==1 zurich note ==4 build things ==東 ==京 ==a line with tab');
CREATE INDEX ix_jobs_board ON jobs (owner_id, status, outcome, news_on, status_changed_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_closing ON jobs (owner_id, deadline, id) WHERE deleted_at IS NULL AND status = 'interested' AND deadline IS NOT NULL;
CREATE INDEX ix_jobs_answer ON jobs (owner_id, answer_by, id) WHERE deleted_at IS NULL AND status = 'offer_received' AND answer_by IS NOT NULL;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence (name, seq) VALUES ('refusals', 2);
INSERT INTO sqlite_sequence (name, seq) VALUES ('jobs', 47);
INSERT INTO sqlite_sequence (name, seq) VALUES ('job_events', 52);
INSERT INTO sqlite_sequence (name, seq) VALUES ('users', 3);
INSERT INTO sqlite_sequence (name, seq) VALUES ('changes', 3);
INSERT INTO sqlite_sequence (name, seq) VALUES ('api_tokens', 2);
INSERT INTO sqlite_sequence (name, seq) VALUES ('sessions', 2);
