-- {"made_at": "2026-11-02T10:30:00+00:00", "token": "vega_pat_H4VLyzgsqhWtsDzPoPSC-Xs_zvZ9KJfS6XJzwmFX_ak", "browser": "4-e8DmeF5V0TnK2BPla5qvdtBw9Dvtkp3d6GFbcswMM", "refresh_token": "vega_rt_yZ09pEKJNhd8LQfrB_qoxt6fCHEzM7lU1-eTOoVs9jw"}
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
INSERT INTO install (name, value) VALUES
('key_rules', '1'),
('text_rules', '1'),
('first_run', '054dba0008364c6d178f1cc96f0c84c3');
INSERT INTO sign_in_attempts (key, failures, last_failure_at, last_success_at) VALUES
('170191f69b8b07a0c6053e2c2e2a7bca593fa59484748d55b0da630f230c78a1', '0', NULL, NULL),
('b782ad56d116fad690f3335894816b16164968f741b0b021dff91f1d311f58a6', '0', NULL, '2026-11-02 10:30:00.98008+00'),
('00840956c8695a4fe0668c396b692375ad1a837debc28f88a388380ddd22cfb8', '1', '2026-11-02 10:30:01.094433+00', NULL),
('14f455aab1ee8e04fe80aac1ce6d5991180c771d700d1ba8b038c7a61afe6aa4', '1', '2026-11-02 10:30:01.094433+00', NULL),
('638a5cda6e50c7c45f8a433ffffb84782e9b9d28798f57063ac85d2fab59e9b6', '1', '2026-11-02 10:30:01.094433+00', NULL);
INSERT INTO users (id, username, username_key, password_hash, plan, is_admin, time_zone, created_at) VALUES
('2', 'bob@example.org', 'bob@example.org', 'scrypt:32768:8:1$KmoDSyQoaclu08QI$4ab2c3360b829ea1f85b9a14d5b3eea4f476cc1c66e55f822ab9ee7dc9287ec265bc78b1a313b08a8e7d7fd49c7334b90cf3e653d8821fa8c30a9b575c5e0660', 'free', 'false', NULL, '2026-11-02 10:30:00.415538+00'),
('1', 'alice', 'alice', 'scrypt:32768:8:1$7VYKocl7jpmrjHhH$97b6cb41a6f780de86a648bda79a928bf3cd6b1c8f9ffe35fb728e9888485da9dadf95541c63d834520e79320cc5b18e875a51cd028af4f678c93cc8a05c1f40', 'unlimited', 'true', 'Asia/Kolkata', '2026-11-02 10:30:00.260717+00');
INSERT INTO api_tokens (id, owner_id, label, secret_hash, hint, created_at, expires_at, last_used_at) VALUES
('1', '1', 'Expires', 'f5108c17560259be16d37139a09188336cf8de2a348cdcd0432b956c87bc49b0', 'NyoE', '2026-11-02 10:30:00.777563+00', '2026-12-02 10:30:00.777563+00', NULL),
('2', '1', 'Home server', '250cb5f109da894bf3714439f13889bcc682ab85d1bb5380da28c349e6325a27', 'X_ak', '2026-11-02 10:30:00.785379+00', NULL, NULL);
INSERT INTO idempotency_keys (key_hash, owner_id, draft_hash, job_id, at) VALUES
('c5e4ff793111235b7b239b09dc008dddcaa0e5d8cbe2a63cd1945d432bd4bd8c', '1', '5466bf8750a3ff16f8287911744004b37ae7f7660b827ea482d23706a0c0a3d7', '46', '2026-11-02 10:30:00.760225+00');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES
('2', '1', 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/1', 'https://apply.example/1', 'part_time', 'rejected', 'https://jobs.example/1', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 'true', 'page', '2', '2026-11-02 10:30:00.561134+00', '2026-11-02 10:30:00.675621+00', '2026-11-02 10:30:00.675621+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('1', '1', 'Engineer', 'Größe & Söhne 0', 'Zürich', NULL, NULL, 'full_time', 'interested', NULL, 'engineer', 'grosse sohne 0', '7dedba97972ef4b3b9f2ec748c77fd134bc8d2dfcde81ff73624b2a6c7152c5e', 'true', 'page', '2', '2026-11-02 10:30:00.553118+00', '2026-11-02 10:30:00.664527+00', '2026-11-02 10:30:00.553118+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '**Called** them.

Twice.', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p><strong>Called</strong> them.</p>
<p>Twice.</p>
', '1', ''),
('3', '1', 'Инженер-программист', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/2', NULL, 'contract', 'interviewing', 'https://jobs.example/2', 'инженер-программист', 'grosse sohne 2', '1f61f59beb0108b207f7801d297075dc4c2f871a605dd910458a91b35e2baee2', 'true', 'page', '2', '2026-11-02 10:30:00.56721+00', '2026-11-02 10:30:00.687508+00', '2026-11-02 10:30:00.56721+00', '2026-11-02 10:30:00.687508+00', NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('4', '1', 'データエンジニア', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/3', 'https://apply.example/3', 'intern', 'offer_received', 'https://jobs.example/3', 'テータエンシニア', 'grosse sohne 0', '01cd785feb7def93d5b1dc474a9ba3832ed71e823e730d6e2961410ec630964d', 'true', 'page', '1', '2026-11-02 10:30:00.56866+00', '2026-11-02 10:30:00.56866+00', '2026-11-02 10:30:00.56866+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('5', '1', 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', NULL, 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 'true', 'page', '1', '2026-11-02 10:30:00.569766+00', '2026-11-02 10:30:00.569766+00', '2026-11-02 10:30:00.569766+00', NULL, '4', 'Build things.

- 東京
- a line	with a tab', 'Note 4', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 4</p>
', '1', ''),
('6', '1', E'It''s "quoted"; -- and \\ escaped %s :name', 'Größe & Söhne 2', 'Zürich', NULL, 'https://apply.example/5', 'freelance', 'not_interested', NULL, E'it''s "quoted"; -- and \\ escaped %s :name', 'grosse sohne 2', '65fa2aef2864eba60d8402b2645251061352e8dac2d1acf28c74c5209544328d', 'true', 'page', '1', '2026-11-02 10:30:00.570792+00', '2026-11-02 10:30:00.570792+00', '2026-11-02 10:30:00.570792+00', NULL, '7', 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('7', '1', '👩‍💻 Developer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/6', NULL, 'other', 'interested', 'https://jobs.example/6', '👩‍💻 developer', 'grosse sohne 0', 'f5f3cf9b3b5047597dfa4f41d3e792f957fc39010a55b9c690491c8ca9aaefe8', 'true', 'page', '1', '2026-11-02 10:30:00.572041+00', '2026-11-02 10:30:00.572041+00', '2026-11-02 10:30:00.572041+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('8', '1', 'Engineer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/7', 'https://apply.example/7', 'full_time', 'applied', 'https://jobs.example/7', 'engineer', 'grosse sohne 1', 'b61579840cec6951eae4adf6c969a3b6dd3f995fd3c601b56a7a6b39dab391c6', 'true', 'page', '1', '2026-11-02 10:30:00.575411+00', '2026-11-02 10:30:00.575411+00', '2026-11-02 10:30:00.575411+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('9', '1', 'Ingénieur d’études', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/8', NULL, 'part_time', 'interviewing', 'https://jobs.example/8', 'ingenieur d’etudes', 'grosse sohne 2', '3216ecbfcdc5cbb9d803a60245d85860e7f5f094fe273365fd7db39773e62724', 'true', 'page', '1', '2026-11-02 10:30:00.576338+00', '2026-11-02 10:30:00.576338+00', '2026-11-02 10:30:00.576338+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 8', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 8</p>
', '1', ''),
('10', '1', 'Инженер-программист', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/9', 'https://apply.example/9', 'contract', 'offer_received', 'https://jobs.example/9', 'инженер-программист', 'grosse sohne 0', 'cd04f7cd3e5771b8e355f913f83803ddda6c8b91540a9381b8f39090461c7ad4', 'true', 'page', '1', '2026-11-02 10:30:00.582164+00', '2026-11-02 10:30:00.582164+00', '2026-11-02 10:30:00.582164+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('11', '1', 'データエンジニア', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'intern', 'rejected', NULL, 'テータエンシニア', 'grosse sohne 1', 'e77b15bc4a8a32f3d568977c3d4ef115fd4c000d403e1e380e7baf14977ab4ed', 'true', 'page', '1', '2026-11-02 10:30:00.584804+00', '2026-11-02 10:30:00.584804+00', '2026-11-02 10:30:00.584804+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('12', '1', 'مهندس برمجيات', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/11', 'https://apply.example/11', 'remote', 'not_interested', 'https://jobs.example/11', 'مهندس برمجيات', 'grosse sohne 2', '2a3f29a5a23926604d699dfd0d09ab236642af79a6bc4c9784bccd17637e5f0d', 'true', 'page', '1', '2026-11-02 10:30:00.58787+00', '2026-11-02 10:30:00.58787+00', '2026-11-02 10:30:00.58787+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('13', '1', E'It''s "quoted"; -- and \\ escaped %s :name', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/12', NULL, 'freelance', 'interested', 'https://jobs.example/12', E'it''s "quoted"; -- and \\ escaped %s :name', 'grosse sohne 0', 'd9a0206277f9f4557c1c9ee6b592677c0a8c0ce21943fdb2c884f4e7e30d33b1', 'true', 'page', '1', '2026-11-02 10:30:00.588608+00', '2026-11-02 10:30:00.588608+00', '2026-11-02 10:30:00.588608+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 12', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 12</p>
', '1', ''),
('14', '1', '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/13', 'https://apply.example/13', 'other', 'applied', 'https://jobs.example/13', '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 'true', 'page', '1', '2026-11-02 10:30:00.589323+00', '2026-11-02 10:30:00.589323+00', '2026-11-02 10:30:00.589323+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('15', '1', 'Engineer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/14', NULL, 'full_time', 'interviewing', 'https://jobs.example/14', 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 'true', 'page', '1', '2026-11-02 10:30:00.590937+00', '2026-11-02 10:30:00.590937+00', '2026-11-02 10:30:00.590937+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('16', '1', 'Ingénieur d’études', 'Größe & Söhne 0', 'Zürich', NULL, 'https://apply.example/15', 'part_time', 'offer_received', NULL, 'ingenieur d’etudes', 'grosse sohne 0', 'faca6f971a881eb07b68db90e10680818e9ddfcf8d204f8743f8a218d2ba2df4', 'true', 'page', '1', '2026-11-02 10:30:00.592015+00', '2026-11-02 10:30:00.592015+00', '2026-11-02 10:30:00.592015+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('17', '1', 'Инженер-программист', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/16', NULL, 'contract', 'rejected', 'https://jobs.example/16', 'инженер-программист', 'grosse sohne 1', '0db8025a6f3ca626bd1efa476a98285cc60c9ec7c8406fa518ce15c9d18d4714', 'true', 'page', '1', '2026-11-02 10:30:00.595496+00', '2026-11-02 10:30:00.595496+00', '2026-11-02 10:30:00.595496+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 16', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 16</p>
', '1', ''),
('18', '1', 'データエンジニア', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/17', 'https://apply.example/17', 'intern', 'not_interested', 'https://jobs.example/17', 'テータエンシニア', 'grosse sohne 2', '98588a9c712af14e617c7712162390f96020315cc754d03c083c28ce66d32646', 'true', 'page', '1', '2026-11-02 10:30:00.596878+00', '2026-11-02 10:30:00.596878+00', '2026-11-02 10:30:00.596878+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('19', '1', 'مهندس برمجيات', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/18', NULL, 'remote', 'interested', 'https://jobs.example/18', 'مهندس برمجيات', 'grosse sohne 0', '93aebf4a56206022143f964033cf1cbea22a30b8db5ab826bfc72e3497ed9ea5', 'true', 'page', '1', '2026-11-02 10:30:00.601946+00', '2026-11-02 10:30:00.601946+00', '2026-11-02 10:30:00.601946+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('20', '1', E'It''s "quoted"; -- and \\ escaped %s :name', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/19', 'https://apply.example/19', 'freelance', 'applied', 'https://jobs.example/19', E'it''s "quoted"; -- and \\ escaped %s :name', 'grosse sohne 1', '78813f421de6824542f31ed27212fd5db6486241a72c01ca182698009a2c4b83', 'true', 'page', '1', '2026-11-02 10:30:00.603922+00', '2026-11-02 10:30:00.603922+00', '2026-11-02 10:30:00.603922+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('21', '1', '👩‍💻 Developer', 'Größe & Söhne 2', 'Zürich', NULL, NULL, 'other', 'interviewing', NULL, '👩‍💻 developer', 'grosse sohne 2', '7fede75a9a0b006548b79716f8bb1a1e307652b4cf4947965e4359478eb3ddaf', 'true', 'page', '1', '2026-11-02 10:30:00.609763+00', '2026-11-02 10:30:00.609763+00', '2026-11-02 10:30:00.609763+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 20', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 20</p>
', '1', ''),
('22', '1', 'Engineer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/21', 'https://apply.example/21', 'full_time', 'offer_received', 'https://jobs.example/21', 'engineer', 'grosse sohne 0', '7dedba97972ef4b3b9f2ec748c77fd134bc8d2dfcde81ff73624b2a6c7152c5e', 'true', 'page', '1', '2026-11-02 10:30:00.610579+00', '2026-11-02 10:30:00.610579+00', '2026-11-02 10:30:00.610579+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('23', '1', 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/22', NULL, 'part_time', 'rejected', 'https://jobs.example/22', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 'true', 'page', '1', '2026-11-02 10:30:00.611262+00', '2026-11-02 10:30:00.611262+00', '2026-11-02 10:30:00.611262+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('24', '1', 'Инженер-программист', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/23', 'https://apply.example/23', 'contract', 'not_interested', 'https://jobs.example/23', 'инженер-программист', 'grosse sohne 2', '1f61f59beb0108b207f7801d297075dc4c2f871a605dd910458a91b35e2baee2', 'true', 'page', '1', '2026-11-02 10:30:00.613438+00', '2026-11-02 10:30:00.613438+00', '2026-11-02 10:30:00.613438+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('25', '1', 'データエンジニア', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/24', NULL, 'intern', 'interested', 'https://jobs.example/24', 'テータエンシニア', 'grosse sohne 0', '01cd785feb7def93d5b1dc474a9ba3832ed71e823e730d6e2961410ec630964d', 'true', 'page', '1', '2026-11-02 10:30:00.623824+00', '2026-11-02 10:30:00.623824+00', '2026-11-02 10:30:00.623824+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 24', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 24</p>
', '1', ''),
('26', '1', 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', NULL, 'https://apply.example/25', 'remote', 'applied', NULL, 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 'true', 'page', '1', '2026-11-02 10:30:00.624829+00', '2026-11-02 10:30:00.624829+00', '2026-11-02 10:30:00.624829+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('27', '1', E'It''s "quoted"; -- and \\ escaped %s :name', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/26', NULL, 'freelance', 'interviewing', 'https://jobs.example/26', E'it''s "quoted"; -- and \\ escaped %s :name', 'grosse sohne 2', '65fa2aef2864eba60d8402b2645251061352e8dac2d1acf28c74c5209544328d', 'true', 'page', '1', '2026-11-02 10:30:00.625605+00', '2026-11-02 10:30:00.625605+00', '2026-11-02 10:30:00.625605+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('28', '1', '👩‍💻 Developer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/27', 'https://apply.example/27', 'other', 'offer_received', 'https://jobs.example/27', '👩‍💻 developer', 'grosse sohne 0', 'f5f3cf9b3b5047597dfa4f41d3e792f957fc39010a55b9c690491c8ca9aaefe8', 'true', 'page', '1', '2026-11-02 10:30:00.626329+00', '2026-11-02 10:30:00.626329+00', '2026-11-02 10:30:00.626329+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('29', '1', 'Engineer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/28', NULL, 'full_time', 'rejected', 'https://jobs.example/28', 'engineer', 'grosse sohne 1', 'b61579840cec6951eae4adf6c969a3b6dd3f995fd3c601b56a7a6b39dab391c6', 'true', 'page', '1', '2026-11-02 10:30:00.627032+00', '2026-11-02 10:30:00.627032+00', '2026-11-02 10:30:00.627032+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 28', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 28</p>
', '1', ''),
('30', '1', 'Ingénieur d’études', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/29', 'https://apply.example/29', 'part_time', 'not_interested', 'https://jobs.example/29', 'ingenieur d’etudes', 'grosse sohne 2', '3216ecbfcdc5cbb9d803a60245d85860e7f5f094fe273365fd7db39773e62724', 'true', 'page', '1', '2026-11-02 10:30:00.62765+00', '2026-11-02 10:30:00.62765+00', '2026-11-02 10:30:00.62765+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('31', '1', 'Инженер-программист', 'Größe & Söhne 0', 'Zürich', NULL, NULL, 'contract', 'interested', NULL, 'инженер-программист', 'grosse sohne 0', 'cd04f7cd3e5771b8e355f913f83803ddda6c8b91540a9381b8f39090461c7ad4', 'true', 'page', '1', '2026-11-02 10:30:00.634072+00', '2026-11-02 10:30:00.634072+00', '2026-11-02 10:30:00.634072+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('32', '1', 'データエンジニア', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/31', 'https://apply.example/31', 'intern', 'applied', 'https://jobs.example/31', 'テータエンシニア', 'grosse sohne 1', 'e77b15bc4a8a32f3d568977c3d4ef115fd4c000d403e1e380e7baf14977ab4ed', 'true', 'page', '1', '2026-11-02 10:30:00.639665+00', '2026-11-02 10:30:00.639665+00', '2026-11-02 10:30:00.639665+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('33', '1', 'مهندس برمجيات', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/32', NULL, 'remote', 'interviewing', 'https://jobs.example/32', 'مهندس برمجيات', 'grosse sohne 2', '2a3f29a5a23926604d699dfd0d09ab236642af79a6bc4c9784bccd17637e5f0d', 'true', 'page', '1', '2026-11-02 10:30:00.64058+00', '2026-11-02 10:30:00.64058+00', '2026-11-02 10:30:00.64058+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 32', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 32</p>
', '1', ''),
('34', '1', E'It''s "quoted"; -- and \\ escaped %s :name', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/33', 'https://apply.example/33', 'freelance', 'offer_received', 'https://jobs.example/33', E'it''s "quoted"; -- and \\ escaped %s :name', 'grosse sohne 0', 'd9a0206277f9f4557c1c9ee6b592677c0a8c0ce21943fdb2c884f4e7e30d33b1', 'true', 'page', '1', '2026-11-02 10:30:00.641315+00', '2026-11-02 10:30:00.641315+00', '2026-11-02 10:30:00.641315+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('35', '1', '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/34', NULL, 'other', 'rejected', 'https://jobs.example/34', '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 'true', 'page', '1', '2026-11-02 10:30:00.641994+00', '2026-11-02 10:30:00.641994+00', '2026-11-02 10:30:00.641994+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('36', '1', 'Engineer', 'Größe & Söhne 2', 'Zürich', NULL, 'https://apply.example/35', 'full_time', 'not_interested', NULL, 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 'true', 'page', '1', '2026-11-02 10:30:00.642667+00', '2026-11-02 10:30:00.642667+00', '2026-11-02 10:30:00.642667+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('37', '1', 'Ingénieur d’études', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/36', NULL, 'part_time', 'interested', 'https://jobs.example/36', 'ingenieur d’etudes', 'grosse sohne 0', 'faca6f971a881eb07b68db90e10680818e9ddfcf8d204f8743f8a218d2ba2df4', 'true', 'page', '1', '2026-11-02 10:30:00.643351+00', '2026-11-02 10:30:00.643351+00', '2026-11-02 10:30:00.643351+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 36', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 36</p>
', '1', ''),
('38', '1', 'Инженер-программист', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/37', 'https://apply.example/37', 'contract', 'applied', 'https://jobs.example/37', 'инженер-программист', 'grosse sohne 1', '0db8025a6f3ca626bd1efa476a98285cc60c9ec7c8406fa518ce15c9d18d4714', 'true', 'page', '1', '2026-11-02 10:30:00.644049+00', '2026-11-02 10:30:00.644049+00', '2026-11-02 10:30:00.644049+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('39', '1', 'データエンジニア', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/38', NULL, 'intern', 'interviewing', 'https://jobs.example/38', 'テータエンシニア', 'grosse sohne 2', '98588a9c712af14e617c7712162390f96020315cc754d03c083c28ce66d32646', 'true', 'page', '1', '2026-11-02 10:30:00.646948+00', '2026-11-02 10:30:00.646948+00', '2026-11-02 10:30:00.646948+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('40', '1', 'مهندس برمجيات', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/39', 'https://apply.example/39', 'remote', 'offer_received', 'https://jobs.example/39', 'مهندس برمجيات', 'grosse sohne 0', '93aebf4a56206022143f964033cf1cbea22a30b8db5ab826bfc72e3497ed9ea5', 'true', 'page', '1', '2026-11-02 10:30:00.651785+00', '2026-11-02 10:30:00.651785+00', '2026-11-02 10:30:00.651785+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('41', '1', E'It''s "quoted"; -- and \\ escaped %s :name', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'freelance', 'rejected', NULL, E'it''s "quoted"; -- and \\ escaped %s :name', 'grosse sohne 1', '78813f421de6824542f31ed27212fd5db6486241a72c01ca182698009a2c4b83', 'true', 'page', '1', '2026-11-02 10:30:00.652652+00', '2026-11-02 10:30:00.652652+00', '2026-11-02 10:30:00.652652+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 40', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 40</p>
', '1', ''),
('42', '1', '👩‍💻 Developer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/41', 'https://apply.example/41', 'other', 'not_interested', 'https://jobs.example/41', '👩‍💻 developer', 'grosse sohne 2', '7fede75a9a0b006548b79716f8bb1a1e307652b4cf4947965e4359478eb3ddaf', 'true', 'page', '1', '2026-11-02 10:30:00.657871+00', '2026-11-02 10:30:00.657871+00', '2026-11-02 10:30:00.657871+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('43', '2', 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/1', 'https://apply.example/1', 'part_time', 'applied', 'https://jobs.example/1', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 'true', 'page', '1', '2026-11-02 10:30:00.678304+00', '2026-11-02 10:30:00.678304+00', '2026-11-02 10:30:00.678304+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', '1', ''),
('44', '1', 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', 'https://jobs.example/4', 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 'true', 'page', '1', '2026-11-02 10:30:00.695227+00', '2026-11-02 10:30:00.695227+00', '2026-11-02 10:30:00.695227+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 4', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 4</p>
', '1', ''),
('45', '2', 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', 'https://jobs.example/4', 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 'true', 'page', '1', '2026-11-02 10:30:00.704051+00', '2026-11-02 10:30:00.704051+00', '2026-11-02 10:30:00.704051+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 4', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 4</p>
', '1', ''),
('46', '1', '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'other', 'rejected', NULL, '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 'false', 'page', '1', '2026-11-02 10:30:00.760225+00', '2026-11-02 10:30:00.760225+00', '2026-11-02 10:30:00.760225+00', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 1000', NULL, NULL, '0', ''),
('47', '1', 'Engineer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/1001', 'https://apply.example/1001', 'full_time', 'not_interested', 'https://jobs.example/1001', 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 'false', 'page', '2', '2026-11-02 10:30:00.767724+00', '2026-11-02 10:30:00.770379+00', '2026-11-02 10:30:00.767724+00', '2026-11-02 10:30:00.770379+00', NULL, 'Build things.

- 東京
- a line	with a tab', '', NULL, NULL, '0', '');
INSERT INTO quota_usage (owner_id, month, used) VALUES
('2', '2026-11', '2'),
('1', '2026-11', '45');
INSERT INTO sessions (id, owner_id, kind, secret_hash, label, created_at, last_used_at, expires_at, confirmed_at) VALUES
('1', '1', 'browser', '446cf9f6b237dacf7a4807857d07426de687c591c38c26fe5b47ad6e7a7f1566', 'Firefox on Linux', '2026-11-02 10:30:00.894478+00', '2026-11-02 10:30:00.894478+00', '2026-12-02 10:30:00.894478+00', '2026-11-02 10:30:00.894478+00'),
('2', '1', 'extension', 'fcdae26be2ced78906a94f2c2e8043004e4866cfbed62beda68be6054774ab09', 'Vega extension', '2026-11-02 10:30:00.99008+00', '2026-11-02 10:30:00.99008+00', '2027-01-31 10:30:00.99008+00', '2026-11-02 10:30:00.99008+00');
INSERT INTO job_events (id, job_id, kind, details, at) VALUES
('1', '1', 'edited', '{"fields": ["notes"]}', '2026-11-02 10:30:00.664527+00'),
('2', '2', 'moved', '{"from": "applied", "to": "rejected"}', '2026-11-02 10:30:00.675621+00'),
('3', '3', 'deleted', '{}', '2026-11-02 10:30:00.687508+00'),
('4', '47', 'deleted', '{}', '2026-11-02 10:30:00.770379+00');
INSERT INTO refusals (id, owner_id, fingerprint, reason, job_id, title, company, source_url, captured_via, captured_via_label, times, at) VALUES
('1', '1', 'd281b79925758a8f80727ded8deb632e6dfcc90bf59bd5ce8d9eb83b79d235b2', 'duplicate', '44', 'مهندس برمجيات', 'Größe & Söhne 1', 'https://jobs.example/4', 'page', '', '1', '2026-11-02 10:30:00.699604+00'),
('2', '2', '04c2e4c95f4e4ecf81fc611bc957407f1b18e06927b96acfd18bf65d669053e8', 'duplicate', '45', 'مهندس برمجيات', 'Größe & Söhne 1', 'https://jobs.example/4', 'page', '', '1', '2026-11-02 10:30:00.706045+00');
INSERT INTO job_search (rowid, words) VALUES
('1', '1 engineer grosse sohne 0 zurich build things 東 京 a line with tab called them twice'),
('2', '1 ingenieur d etudes grosse sohne 1 zurich build things 東 京 a line with tab'),
('3', '1 инженер программист grosse sohne 2 zurich build things 東 京 a line with tab'),
('4', '1 テ ー タ エ ン シ ニ ア grosse sohne 0 zurich build things 東 京 a line with tab'),
('5', '1 مهندس برمجيات grosse sohne 1 zurich build things 東 京 a line with tab note 4'),
('6', '1 it s quoted and escaped name grosse sohne 2 zurich build things 東 京 a line with tab'),
('7', '1 developer grosse sohne 0 zurich build things 東 京 a line with tab'),
('8', '1 engineer grosse sohne 1 zurich build things 東 京 a line with tab'),
('9', '1 ingenieur d etudes grosse sohne 2 zurich build things 東 京 a line with tab note 8'),
('10', '1 инженер программист grosse sohne 0 zurich build things 東 京 a line with tab'),
('11', '1 テ ー タ エ ン シ ニ ア grosse sohne 1 zurich build things 東 京 a line with tab'),
('12', '1 مهندس برمجيات grosse sohne 2 zurich build things 東 京 a line with tab'),
('13', '1 it s quoted and escaped name grosse sohne 0 zurich build things 東 京 a line with tab note 12'),
('14', '1 developer grosse sohne 1 zurich build things 東 京 a line with tab'),
('15', '1 engineer grosse sohne 2 zurich build things 東 京 a line with tab'),
('16', '1 ingenieur d etudes grosse sohne 0 zurich build things 東 京 a line with tab'),
('17', '1 инженер программист grosse sohne 1 zurich build things 東 京 a line with tab note 16'),
('18', '1 テ ー タ エ ン シ ニ ア grosse sohne 2 zurich build things 東 京 a line with tab'),
('19', '1 مهندس برمجيات grosse sohne 0 zurich build things 東 京 a line with tab'),
('20', '1 it s quoted and escaped name grosse sohne 1 zurich build things 東 京 a line with tab'),
('21', '1 developer grosse sohne 2 zurich build things 東 京 a line with tab note 20'),
('22', '1 engineer grosse sohne 0 zurich build things 東 京 a line with tab'),
('23', '1 ingenieur d etudes grosse sohne 1 zurich build things 東 京 a line with tab'),
('24', '1 инженер программист grosse sohne 2 zurich build things 東 京 a line with tab'),
('25', '1 テ ー タ エ ン シ ニ ア grosse sohne 0 zurich build things 東 京 a line with tab note 24'),
('26', '1 مهندس برمجيات grosse sohne 1 zurich build things 東 京 a line with tab'),
('27', '1 it s quoted and escaped name grosse sohne 2 zurich build things 東 京 a line with tab'),
('28', '1 developer grosse sohne 0 zurich build things 東 京 a line with tab'),
('29', '1 engineer grosse sohne 1 zurich build things 東 京 a line with tab note 28'),
('30', '1 ingenieur d etudes grosse sohne 2 zurich build things 東 京 a line with tab'),
('31', '1 инженер программист grosse sohne 0 zurich build things 東 京 a line with tab'),
('32', '1 テ ー タ エ ン シ ニ ア grosse sohne 1 zurich build things 東 京 a line with tab'),
('33', '1 مهندس برمجيات grosse sohne 2 zurich build things 東 京 a line with tab note 32'),
('34', '1 it s quoted and escaped name grosse sohne 0 zurich build things 東 京 a line with tab'),
('35', '1 developer grosse sohne 1 zurich build things 東 京 a line with tab'),
('36', '1 engineer grosse sohne 2 zurich build things 東 京 a line with tab'),
('37', '1 ingenieur d etudes grosse sohne 0 zurich build things 東 京 a line with tab note 36'),
('38', '1 инженер программист grosse sohne 1 zurich build things 東 京 a line with tab'),
('39', '1 テ ー タ エ ン シ ニ ア grosse sohne 2 zurich build things 東 京 a line with tab'),
('40', '1 مهندس برمجيات grosse sohne 0 zurich build things 東 京 a line with tab'),
('41', '1 it s quoted and escaped name grosse sohne 1 zurich build things 東 京 a line with tab note 40'),
('42', '1 developer grosse sohne 2 zurich build things 東 京 a line with tab'),
('43', '2 ingenieur d etudes grosse sohne 1 zurich build things 東 京 a line with tab'),
('44', '1 مهندس برمجيات grosse sohne 1 zurich build things 東 京 a line with tab note 4'),
('45', '2 مهندس برمجيات grosse sohne 1 zurich build things 東 京 a line with tab note 4');
INSERT INTO alembic_version (version_num) VALUES
('0004');
SELECT setval('api_tokens_id_seq', 2);
SELECT setval('job_events_id_seq', 4);
SELECT setval('jobs_id_seq', 47);
SELECT setval('refusals_id_seq', 2);
SELECT setval('sessions_id_seq', 2);
SELECT setval('users_id_seq', 3);
