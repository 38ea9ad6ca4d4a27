-- {"made_at": "2026-11-02T10:30:00+00:00", "token": "vega_pat_cBumYxji5nVIR-YiHddn7s4QPJdCz1CsaWwyhu67Ako", "browser": "FtU9IT-A2k9YylXndSssfxFtcOxz6QqWKrZtP4WUcxo", "refresh_token": "vega_rt_a9B9HS9kx8xPLJK6LHSl1T1P300hDWfXIM_o6l33Elw"}
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('0002');
CREATE TABLE sign_in_attempts (
	"key" VARCHAR(64) NOT NULL, 
	failures INTEGER NOT NULL, 
	last_failure_at DATETIME, 
	last_success_at DATETIME, 
	CONSTRAINT pk_sign_in_attempts PRIMARY KEY ("key")
);
INSERT INTO sign_in_attempts (key, failures, last_failure_at, last_success_at) VALUES ('170191f69b8b07a0c6053e2c2e2a7bca593fa59484748d55b0da630f230c78a1', 0, NULL, NULL);
INSERT INTO sign_in_attempts (key, failures, last_failure_at, last_success_at) VALUES ('638a5cda6e50c7c45f8a433ffffb84782e9b9d28798f57063ac85d2fab59e9b6', 1, '2026-11-02 10:30:00.752591', NULL);
INSERT INTO sign_in_attempts (key, failures, last_failure_at, last_success_at) VALUES ('b782ad56d116fad690f3335894816b16164968f741b0b021dff91f1d311f58a6', 0, NULL, '2026-11-02 10:30:00.670067');
INSERT INTO sign_in_attempts (key, failures, last_failure_at, last_success_at) VALUES ('00840956c8695a4fe0668c396b692375ad1a837debc28f88a388380ddd22cfb8', 1, '2026-11-02 10:30:00.752591', NULL);
INSERT INTO sign_in_attempts (key, failures, last_failure_at, last_success_at) VALUES ('14f455aab1ee8e04fe80aac1ce6d5991180c771d700d1ba8b038c7a61afe6aa4', 1, '2026-11-02 10:30:00.752591', NULL);
CREATE TABLE install (
	name VARCHAR(40) NOT NULL, 
	value VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_install PRIMARY KEY (name)
);
INSERT INTO install (name, value) VALUES ('key_rules', '1');
CREATE TABLE users (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	username VARCHAR(100) NOT NULL, 
	username_key VARCHAR(100) NOT NULL, 
	password_hash VARCHAR(255) NOT NULL, 
	"plan" VARCHAR(20) NOT NULL, 
	is_owner BOOLEAN NOT NULL, 
	time_zone VARCHAR(64), 
	created_at DATETIME NOT NULL, 
	CONSTRAINT uq_users_username_key UNIQUE (username_key)
);
INSERT INTO users (id, username, username_key, password_hash, plan, is_owner, time_zone, created_at) VALUES (1, 'alice', 'alice', 'scrypt:32768:8:1$yMBKRUbcZYH50CpI$9d60050a9200cc015dc868eaf3e4c39f420b318a94f6a04555a0ed85636db8504c409e4ca21bd6740b0c2e9d20a7328be56d36149d0770131955cb4bfd3dafb9', 'unlimited', 1, 'Asia/Kolkata', '2026-11-02 10:30:00.293914');
INSERT INTO users (id, username, username_key, password_hash, plan, is_owner, time_zone, created_at) VALUES (2, 'bob@example.org', 'bob@example.org', 'scrypt:32768:8:1$uFeX0X4WE8fhZJal$8e61aebea27a21c3cd1b3579395395a1766ebc1e094018f67079649ed27f3a75acf48b31ee51a61aab69a9a19b15e2dd4d75862d66b4b20011cab63e5f1784a3', 'free', 0, NULL, '2026-11-02 10:30:00.372646');
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
INSERT INTO api_tokens (id, owner_id, label, secret_hash, hint, created_at, expires_at, last_used_at) VALUES (1, 1, 'Expires', '46f1ae2e83a250f1d601dd208591442c9df12574daeab038143097ab831614cc', '_fZ8', '2026-11-02 10:30:00.507987', '2026-12-02 10:30:00.507987', NULL);
INSERT INTO api_tokens (id, owner_id, label, secret_hash, hint, created_at, expires_at, last_used_at) VALUES (2, 1, 'Home server', '0113c7eaea733fd82b72f6018dac1000109da2d75021fb7d06888f0b7e0639cd', '7Ako', '2026-11-02 10:30:00.509202', NULL, NULL);
CREATE INDEX ix_api_tokens_owner_id ON api_tokens (owner_id);
CREATE TABLE jobs (
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
	description TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	CONSTRAINT fk_jobs_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT fk_jobs_same_as_id FOREIGN KEY(same_as_id) REFERENCES jobs (id) ON DELETE SET NULL
);
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (1, 1, 'Engineer', 'Größe & Söhne 0', 'Zürich', NULL, NULL, 'full_time', 'interested', NULL, 'engineer', 'grosse sohne 0', '7dedba97972ef4b3b9f2ec748c77fd134bc8d2dfcde81ff73624b2a6c7152c5e', 1, 'By hand', 2, '2026-11-02 10:30:00.451064', '2026-11-02 10:30:00.477687', '2026-11-02 10:30:00.451064', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '**Called** them.

Twice.');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (2, 1, 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/1', 'https://apply.example/1', 'part_time', 'rejected', 'https://jobs.example/1', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 1, 'By hand', 2, '2026-11-02 10:30:00.454353', '2026-11-02 10:30:00.482316', '2026-11-02 10:30:00.482316', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (3, 1, 'Инженер-программист', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/2', NULL, 'contract', 'interviewing', 'https://jobs.example/2', 'инженер-программист', 'grosse sohne 2', '1f61f59beb0108b207f7801d297075dc4c2f871a605dd910458a91b35e2baee2', 1, 'By hand', 2, '2026-11-02 10:30:00.454975', '2026-11-02 10:30:00.487706', '2026-11-02 10:30:00.454975', '2026-11-02 10:30:00.487706', NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (4, 1, 'データエンジニア', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/3', 'https://apply.example/3', 'intern', 'offer_received', 'https://jobs.example/3', 'テータエンシニア', 'grosse sohne 0', '01cd785feb7def93d5b1dc474a9ba3832ed71e823e730d6e2961410ec630964d', 1, 'By hand', 1, '2026-11-02 10:30:00.455511', '2026-11-02 10:30:00.455511', '2026-11-02 10:30:00.455511', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (5, 1, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', NULL, 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'By hand', 1, '2026-11-02 10:30:00.456015', '2026-11-02 10:30:00.456015', '2026-11-02 10:30:00.456015', NULL, 4, 'Build things.

- 東京
- a line	with a tab', 'Note 4');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (6, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 2', 'Zürich', NULL, 'https://apply.example/5', 'freelance', 'not_interested', NULL, 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 2', '65fa2aef2864eba60d8402b2645251061352e8dac2d1acf28c74c5209544328d', 1, 'By hand', 1, '2026-11-02 10:30:00.456502', '2026-11-02 10:30:00.456502', '2026-11-02 10:30:00.456502', NULL, 7, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (7, 1, '👩‍💻 Developer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/6', NULL, 'other', 'interested', 'https://jobs.example/6', '👩‍💻 developer', 'grosse sohne 0', 'f5f3cf9b3b5047597dfa4f41d3e792f957fc39010a55b9c690491c8ca9aaefe8', 1, 'By hand', 1, '2026-11-02 10:30:00.456970', '2026-11-02 10:30:00.456970', '2026-11-02 10:30:00.456970', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (8, 1, 'Engineer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/7', 'https://apply.example/7', 'full_time', 'applied', 'https://jobs.example/7', 'engineer', 'grosse sohne 1', 'b61579840cec6951eae4adf6c969a3b6dd3f995fd3c601b56a7a6b39dab391c6', 1, 'By hand', 1, '2026-11-02 10:30:00.457527', '2026-11-02 10:30:00.457527', '2026-11-02 10:30:00.457527', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (9, 1, 'Ingénieur d’études', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/8', NULL, 'part_time', 'interviewing', 'https://jobs.example/8', 'ingenieur d’etudes', 'grosse sohne 2', '3216ecbfcdc5cbb9d803a60245d85860e7f5f094fe273365fd7db39773e62724', 1, 'By hand', 1, '2026-11-02 10:30:00.458008', '2026-11-02 10:30:00.458008', '2026-11-02 10:30:00.458008', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 8');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (10, 1, 'Инженер-программист', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/9', 'https://apply.example/9', 'contract', 'offer_received', 'https://jobs.example/9', 'инженер-программист', 'grosse sohne 0', 'cd04f7cd3e5771b8e355f913f83803ddda6c8b91540a9381b8f39090461c7ad4', 1, 'By hand', 1, '2026-11-02 10:30:00.458500', '2026-11-02 10:30:00.458500', '2026-11-02 10:30:00.458500', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (11, 1, 'データエンジニア', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'intern', 'rejected', NULL, 'テータエンシニア', 'grosse sohne 1', 'e77b15bc4a8a32f3d568977c3d4ef115fd4c000d403e1e380e7baf14977ab4ed', 1, 'By hand', 1, '2026-11-02 10:30:00.458946', '2026-11-02 10:30:00.458946', '2026-11-02 10:30:00.458946', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (12, 1, 'مهندس برمجيات', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/11', 'https://apply.example/11', 'remote', 'not_interested', 'https://jobs.example/11', 'مهندس برمجيات', 'grosse sohne 2', '2a3f29a5a23926604d699dfd0d09ab236642af79a6bc4c9784bccd17637e5f0d', 1, 'By hand', 1, '2026-11-02 10:30:00.459415', '2026-11-02 10:30:00.459415', '2026-11-02 10:30:00.459415', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (13, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/12', NULL, 'freelance', 'interested', 'https://jobs.example/12', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 0', 'd9a0206277f9f4557c1c9ee6b592677c0a8c0ce21943fdb2c884f4e7e30d33b1', 1, 'By hand', 1, '2026-11-02 10:30:00.459907', '2026-11-02 10:30:00.459907', '2026-11-02 10:30:00.459907', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 12');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (14, 1, '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/13', 'https://apply.example/13', 'other', 'applied', 'https://jobs.example/13', '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 1, 'By hand', 1, '2026-11-02 10:30:00.460359', '2026-11-02 10:30:00.460359', '2026-11-02 10:30:00.460359', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (15, 1, 'Engineer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/14', NULL, 'full_time', 'interviewing', 'https://jobs.example/14', 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 1, 'By hand', 1, '2026-11-02 10:30:00.460820', '2026-11-02 10:30:00.460820', '2026-11-02 10:30:00.460820', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (16, 1, 'Ingénieur d’études', 'Größe & Söhne 0', 'Zürich', NULL, 'https://apply.example/15', 'part_time', 'offer_received', NULL, 'ingenieur d’etudes', 'grosse sohne 0', 'faca6f971a881eb07b68db90e10680818e9ddfcf8d204f8743f8a218d2ba2df4', 1, 'By hand', 1, '2026-11-02 10:30:00.461312', '2026-11-02 10:30:00.461312', '2026-11-02 10:30:00.461312', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (17, 1, 'Инженер-программист', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/16', NULL, 'contract', 'rejected', 'https://jobs.example/16', 'инженер-программист', 'grosse sohne 1', '0db8025a6f3ca626bd1efa476a98285cc60c9ec7c8406fa518ce15c9d18d4714', 1, 'By hand', 1, '2026-11-02 10:30:00.461804', '2026-11-02 10:30:00.461804', '2026-11-02 10:30:00.461804', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 16');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (18, 1, 'データエンジニア', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/17', 'https://apply.example/17', 'intern', 'not_interested', 'https://jobs.example/17', 'テータエンシニア', 'grosse sohne 2', '98588a9c712af14e617c7712162390f96020315cc754d03c083c28ce66d32646', 1, 'By hand', 1, '2026-11-02 10:30:00.462289', '2026-11-02 10:30:00.462289', '2026-11-02 10:30:00.462289', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (19, 1, 'مهندس برمجيات', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/18', NULL, 'remote', 'interested', 'https://jobs.example/18', 'مهندس برمجيات', 'grosse sohne 0', '93aebf4a56206022143f964033cf1cbea22a30b8db5ab826bfc72e3497ed9ea5', 1, 'By hand', 1, '2026-11-02 10:30:00.462756', '2026-11-02 10:30:00.462756', '2026-11-02 10:30:00.462756', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (20, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/19', 'https://apply.example/19', 'freelance', 'applied', 'https://jobs.example/19', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 1', '78813f421de6824542f31ed27212fd5db6486241a72c01ca182698009a2c4b83', 1, 'By hand', 1, '2026-11-02 10:30:00.463302', '2026-11-02 10:30:00.463302', '2026-11-02 10:30:00.463302', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (21, 1, '👩‍💻 Developer', 'Größe & Söhne 2', 'Zürich', NULL, NULL, 'other', 'interviewing', NULL, '👩‍💻 developer', 'grosse sohne 2', '7fede75a9a0b006548b79716f8bb1a1e307652b4cf4947965e4359478eb3ddaf', 1, 'By hand', 1, '2026-11-02 10:30:00.463756', '2026-11-02 10:30:00.463756', '2026-11-02 10:30:00.463756', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 20');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (22, 1, 'Engineer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/21', 'https://apply.example/21', 'full_time', 'offer_received', 'https://jobs.example/21', 'engineer', 'grosse sohne 0', '7dedba97972ef4b3b9f2ec748c77fd134bc8d2dfcde81ff73624b2a6c7152c5e', 1, 'By hand', 1, '2026-11-02 10:30:00.464244', '2026-11-02 10:30:00.464244', '2026-11-02 10:30:00.464244', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (23, 1, 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/22', NULL, 'part_time', 'rejected', 'https://jobs.example/22', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 1, 'By hand', 1, '2026-11-02 10:30:00.464732', '2026-11-02 10:30:00.464732', '2026-11-02 10:30:00.464732', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (24, 1, 'Инженер-программист', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/23', 'https://apply.example/23', 'contract', 'not_interested', 'https://jobs.example/23', 'инженер-программист', 'grosse sohne 2', '1f61f59beb0108b207f7801d297075dc4c2f871a605dd910458a91b35e2baee2', 1, 'By hand', 1, '2026-11-02 10:30:00.465261', '2026-11-02 10:30:00.465261', '2026-11-02 10:30:00.465261', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (25, 1, 'データエンジニア', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/24', NULL, 'intern', 'interested', 'https://jobs.example/24', 'テータエンシニア', 'grosse sohne 0', '01cd785feb7def93d5b1dc474a9ba3832ed71e823e730d6e2961410ec630964d', 1, 'By hand', 1, '2026-11-02 10:30:00.465808', '2026-11-02 10:30:00.465808', '2026-11-02 10:30:00.465808', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 24');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (26, 1, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', NULL, 'https://apply.example/25', 'remote', 'applied', NULL, 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'By hand', 1, '2026-11-02 10:30:00.466283', '2026-11-02 10:30:00.466283', '2026-11-02 10:30:00.466283', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (27, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/26', NULL, 'freelance', 'interviewing', 'https://jobs.example/26', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 2', '65fa2aef2864eba60d8402b2645251061352e8dac2d1acf28c74c5209544328d', 1, 'By hand', 1, '2026-11-02 10:30:00.466740', '2026-11-02 10:30:00.466740', '2026-11-02 10:30:00.466740', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (28, 1, '👩‍💻 Developer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/27', 'https://apply.example/27', 'other', 'offer_received', 'https://jobs.example/27', '👩‍💻 developer', 'grosse sohne 0', 'f5f3cf9b3b5047597dfa4f41d3e792f957fc39010a55b9c690491c8ca9aaefe8', 1, 'By hand', 1, '2026-11-02 10:30:00.467205', '2026-11-02 10:30:00.467205', '2026-11-02 10:30:00.467205', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (29, 1, 'Engineer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/28', NULL, 'full_time', 'rejected', 'https://jobs.example/28', 'engineer', 'grosse sohne 1', 'b61579840cec6951eae4adf6c969a3b6dd3f995fd3c601b56a7a6b39dab391c6', 1, 'By hand', 1, '2026-11-02 10:30:00.467681', '2026-11-02 10:30:00.467681', '2026-11-02 10:30:00.467681', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 28');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (30, 1, 'Ingénieur d’études', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/29', 'https://apply.example/29', 'part_time', 'not_interested', 'https://jobs.example/29', 'ingenieur d’etudes', 'grosse sohne 2', '3216ecbfcdc5cbb9d803a60245d85860e7f5f094fe273365fd7db39773e62724', 1, 'By hand', 1, '2026-11-02 10:30:00.468148', '2026-11-02 10:30:00.468148', '2026-11-02 10:30:00.468148', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (31, 1, 'Инженер-программист', 'Größe & Söhne 0', 'Zürich', NULL, NULL, 'contract', 'interested', NULL, 'инженер-программист', 'grosse sohne 0', 'cd04f7cd3e5771b8e355f913f83803ddda6c8b91540a9381b8f39090461c7ad4', 1, 'By hand', 1, '2026-11-02 10:30:00.468605', '2026-11-02 10:30:00.468605', '2026-11-02 10:30:00.468605', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (32, 1, 'データエンジニア', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/31', 'https://apply.example/31', 'intern', 'applied', 'https://jobs.example/31', 'テータエンシニア', 'grosse sohne 1', 'e77b15bc4a8a32f3d568977c3d4ef115fd4c000d403e1e380e7baf14977ab4ed', 1, 'By hand', 1, '2026-11-02 10:30:00.469148', '2026-11-02 10:30:00.469148', '2026-11-02 10:30:00.469148', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (33, 1, 'مهندس برمجيات', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/32', NULL, 'remote', 'interviewing', 'https://jobs.example/32', 'مهندس برمجيات', 'grosse sohne 2', '2a3f29a5a23926604d699dfd0d09ab236642af79a6bc4c9784bccd17637e5f0d', 1, 'By hand', 1, '2026-11-02 10:30:00.469610', '2026-11-02 10:30:00.469610', '2026-11-02 10:30:00.469610', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 32');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (34, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/33', 'https://apply.example/33', 'freelance', 'offer_received', 'https://jobs.example/33', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 0', 'd9a0206277f9f4557c1c9ee6b592677c0a8c0ce21943fdb2c884f4e7e30d33b1', 1, 'By hand', 1, '2026-11-02 10:30:00.470058', '2026-11-02 10:30:00.470058', '2026-11-02 10:30:00.470058', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (35, 1, '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/34', NULL, 'other', 'rejected', 'https://jobs.example/34', '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 1, 'By hand', 1, '2026-11-02 10:30:00.470490', '2026-11-02 10:30:00.470490', '2026-11-02 10:30:00.470490', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (36, 1, 'Engineer', 'Größe & Söhne 2', 'Zürich', NULL, 'https://apply.example/35', 'full_time', 'not_interested', NULL, 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 1, 'By hand', 1, '2026-11-02 10:30:00.470934', '2026-11-02 10:30:00.470934', '2026-11-02 10:30:00.470934', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (37, 1, 'Ingénieur d’études', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/36', NULL, 'part_time', 'interested', 'https://jobs.example/36', 'ingenieur d’etudes', 'grosse sohne 0', 'faca6f971a881eb07b68db90e10680818e9ddfcf8d204f8743f8a218d2ba2df4', 1, 'By hand', 1, '2026-11-02 10:30:00.471366', '2026-11-02 10:30:00.471366', '2026-11-02 10:30:00.471366', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 36');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (38, 1, 'Инженер-программист', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/37', 'https://apply.example/37', 'contract', 'applied', 'https://jobs.example/37', 'инженер-программист', 'grosse sohne 1', '0db8025a6f3ca626bd1efa476a98285cc60c9ec7c8406fa518ce15c9d18d4714', 1, 'By hand', 1, '2026-11-02 10:30:00.471811', '2026-11-02 10:30:00.471811', '2026-11-02 10:30:00.471811', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (39, 1, 'データエンジニア', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/38', NULL, 'intern', 'interviewing', 'https://jobs.example/38', 'テータエンシニア', 'grosse sohne 2', '98588a9c712af14e617c7712162390f96020315cc754d03c083c28ce66d32646', 1, 'By hand', 1, '2026-11-02 10:30:00.472251', '2026-11-02 10:30:00.472251', '2026-11-02 10:30:00.472251', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (40, 1, 'مهندس برمجيات', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/39', 'https://apply.example/39', 'remote', 'offer_received', 'https://jobs.example/39', 'مهندس برمجيات', 'grosse sohne 0', '93aebf4a56206022143f964033cf1cbea22a30b8db5ab826bfc72e3497ed9ea5', 1, 'By hand', 1, '2026-11-02 10:30:00.472684', '2026-11-02 10:30:00.472684', '2026-11-02 10:30:00.472684', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (41, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'freelance', 'rejected', NULL, 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 1', '78813f421de6824542f31ed27212fd5db6486241a72c01ca182698009a2c4b83', 1, 'By hand', 1, '2026-11-02 10:30:00.473223', '2026-11-02 10:30:00.473223', '2026-11-02 10:30:00.473223', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 40');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (42, 1, '👩‍💻 Developer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/41', 'https://apply.example/41', 'other', 'not_interested', 'https://jobs.example/41', '👩‍💻 developer', 'grosse sohne 2', '7fede75a9a0b006548b79716f8bb1a1e307652b4cf4947965e4359478eb3ddaf', 1, 'By hand', 1, '2026-11-02 10:30:00.473712', '2026-11-02 10:30:00.473712', '2026-11-02 10:30:00.473712', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (43, 2, 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/1', 'https://apply.example/1', 'part_time', 'applied', 'https://jobs.example/1', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 1, 'By hand', 1, '2026-11-02 10:30:00.484927', '2026-11-02 10:30:00.484927', '2026-11-02 10:30:00.484927', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (44, 1, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', 'https://jobs.example/4', 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'By hand', 1, '2026-11-02 10:30:00.493000', '2026-11-02 10:30:00.493000', '2026-11-02 10:30:00.493000', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 4');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (45, 2, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', 'https://jobs.example/4', 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'By hand', 1, '2026-11-02 10:30:00.494329', '2026-11-02 10:30:00.494329', '2026-11-02 10:30:00.494329', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 4');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (46, 1, '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'other', 'rejected', NULL, '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 0, 'By hand', 1, '2026-11-02 10:30:00.501015', '2026-11-02 10:30:00.501015', '2026-11-02 10:30:00.501015', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 1000');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes) VALUES (47, 1, 'Engineer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/1001', 'https://apply.example/1001', 'full_time', 'not_interested', 'https://jobs.example/1001', 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 0, 'By hand', 2, '2026-11-02 10:30:00.502569', '2026-11-02 10:30:00.504286', '2026-11-02 10:30:00.502569', '2026-11-02 10:30:00.504286', NULL, 'Build things.

- 東京
- a line	with a tab', '');
CREATE INDEX ix_jobs_company ON jobs (owner_id, company_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_newest ON jobs (owner_id, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_status ON jobs (owner_id, status, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_title ON jobs (owner_id, title_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_not_indexed ON jobs (id) WHERE indexed = 0;
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
	expires_at DATETIME NOT NULL, 
	CONSTRAINT fk_sessions_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT uq_sessions_secret_hash UNIQUE (secret_hash)
);
INSERT INTO sessions (id, owner_id, kind, secret_hash, label, created_at, last_used_at, expires_at) VALUES (1, 1, 'browser', '5a592818044cb5e81e53bda7c8dd5efe0b19795ab8108de945895f9dd9bd62ea', 'Firefox on Linux', '2026-11-02 10:30:00.590244', '2026-11-02 10:30:00.590244', '2026-12-02 10:30:00.590244');
INSERT INTO sessions (id, owner_id, kind, secret_hash, label, created_at, last_used_at, expires_at) VALUES (2, 1, 'extension', 'f41d5581112547976379c1118a0ed55ee31ebccfe5e751f2cfab9133605a6c1e', 'Vega extension', '2026-11-02 10:30:00.672667', '2026-11-02 10:30:00.672667', '2027-01-31 10:30:00.672667');
CREATE INDEX ix_sessions_owner_id_kind ON sessions (owner_id, kind);
CREATE TABLE captures (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id INTEGER NOT NULL, 
	fingerprint VARCHAR(64) NOT NULL, 
	outcome VARCHAR(20) NOT NULL, 
	job_id INTEGER, 
	title TEXT NOT NULL, 
	company TEXT NOT NULL, 
	source_url TEXT, 
	captured_via VARCHAR(200) NOT NULL, 
	times INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT fk_captures_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE SET NULL, 
	CONSTRAINT fk_captures_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT uq_captures_owner_id_fingerprint UNIQUE (owner_id, fingerprint)
);
INSERT INTO captures (id, owner_id, fingerprint, outcome, job_id, title, company, source_url, captured_via, times, at) VALUES (1, 1, 'd281b79925758a8f80727ded8deb632e6dfcc90bf59bd5ce8d9eb83b79d235b2', 'duplicate', 44, 'مهندس برمجيات', 'Größe & Söhne 1', 'https://jobs.example/4', 'By hand', 1, '2026-11-02 10:30:00.493933');
INSERT INTO captures (id, owner_id, fingerprint, outcome, job_id, title, company, source_url, captured_via, times, at) VALUES (2, 2, '04c2e4c95f4e4ecf81fc611bc957407f1b18e06927b96acfd18bf65d669053e8', 'duplicate', 45, 'مهندس برمجيات', 'Größe & Söhne 1', 'https://jobs.example/4', 'By hand', 1, '2026-11-02 10:30:00.494924');
CREATE INDEX ix_captures_job_id ON captures (job_id);
CREATE INDEX ix_captures_owner_id_at ON captures (owner_id, at);
CREATE TABLE job_events (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	job_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	details JSON NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT fk_job_events_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE CASCADE
);
INSERT INTO job_events (id, job_id, kind, details, at) VALUES (1, 1, 'edited', '{"fields": ["notes"]}', '2026-11-02 10:30:00.477687');
INSERT INTO job_events (id, job_id, kind, details, at) VALUES (2, 2, 'moved', '{"from": "applied", "to": "rejected"}', '2026-11-02 10:30:00.482316');
INSERT INTO job_events (id, job_id, kind, details, at) VALUES (3, 3, 'deleted', '{}', '2026-11-02 10:30:00.487706');
INSERT INTO job_events (id, job_id, kind, details, at) VALUES (4, 47, 'deleted', '{}', '2026-11-02 10:30:00.504286');
CREATE INDEX ix_job_events_job_id_id ON job_events (job_id, id);
CREATE VIRTUAL TABLE job_search USING fts5(words, detail=none, tokenize='ascii');
INSERT INTO job_search (rowid, words) VALUES (1, '1 engineer grosse sohne 0 zurich build things 東 京 a line with tab called them twice');
INSERT INTO job_search (rowid, words) VALUES (2, '1 ingenieur d etudes grosse sohne 1 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (3, '1 инженер программист grosse sohne 2 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (4, '1 テ ー タ エ ン シ ニ ア grosse sohne 0 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (5, '1 مهندس برمجيات grosse sohne 1 zurich build things 東 京 a line with tab note 4');
INSERT INTO job_search (rowid, words) VALUES (6, '1 it s quoted and escaped name grosse sohne 2 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (7, '1 developer grosse sohne 0 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (8, '1 engineer grosse sohne 1 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (9, '1 ingenieur d etudes grosse sohne 2 zurich build things 東 京 a line with tab note 8');
INSERT INTO job_search (rowid, words) VALUES (10, '1 инженер программист grosse sohne 0 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (11, '1 テ ー タ エ ン シ ニ ア grosse sohne 1 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (12, '1 مهندس برمجيات grosse sohne 2 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (13, '1 it s quoted and escaped name grosse sohne 0 zurich build things 東 京 a line with tab note 12');
INSERT INTO job_search (rowid, words) VALUES (14, '1 developer grosse sohne 1 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (15, '1 engineer grosse sohne 2 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (16, '1 ingenieur d etudes grosse sohne 0 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (17, '1 инженер программист grosse sohne 1 zurich build things 東 京 a line with tab note 16');
INSERT INTO job_search (rowid, words) VALUES (18, '1 テ ー タ エ ン シ ニ ア grosse sohne 2 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (19, '1 مهندس برمجيات grosse sohne 0 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (20, '1 it s quoted and escaped name grosse sohne 1 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (21, '1 developer grosse sohne 2 zurich build things 東 京 a line with tab note 20');
INSERT INTO job_search (rowid, words) VALUES (22, '1 engineer grosse sohne 0 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (23, '1 ingenieur d etudes grosse sohne 1 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (24, '1 инженер программист grosse sohne 2 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (25, '1 テ ー タ エ ン シ ニ ア grosse sohne 0 zurich build things 東 京 a line with tab note 24');
INSERT INTO job_search (rowid, words) VALUES (26, '1 مهندس برمجيات grosse sohne 1 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (27, '1 it s quoted and escaped name grosse sohne 2 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (28, '1 developer grosse sohne 0 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (29, '1 engineer grosse sohne 1 zurich build things 東 京 a line with tab note 28');
INSERT INTO job_search (rowid, words) VALUES (30, '1 ingenieur d etudes grosse sohne 2 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (31, '1 инженер программист grosse sohne 0 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (32, '1 テ ー タ エ ン シ ニ ア grosse sohne 1 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (33, '1 مهندس برمجيات grosse sohne 2 zurich build things 東 京 a line with tab note 32');
INSERT INTO job_search (rowid, words) VALUES (34, '1 it s quoted and escaped name grosse sohne 0 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (35, '1 developer grosse sohne 1 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (36, '1 engineer grosse sohne 2 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (37, '1 ingenieur d etudes grosse sohne 0 zurich build things 東 京 a line with tab note 36');
INSERT INTO job_search (rowid, words) VALUES (38, '1 инженер программист grosse sohne 1 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (39, '1 テ ー タ エ ン シ ニ ア grosse sohne 2 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (40, '1 مهندس برمجيات grosse sohne 0 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (41, '1 it s quoted and escaped name grosse sohne 1 zurich build things 東 京 a line with tab note 40');
INSERT INTO job_search (rowid, words) VALUES (42, '1 developer grosse sohne 2 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (43, '2 ingenieur d etudes grosse sohne 1 zurich build things 東 京 a line with tab');
INSERT INTO job_search (rowid, words) VALUES (44, '1 مهندس برمجيات grosse sohne 1 zurich build things 東 京 a line with tab note 4');
INSERT INTO job_search (rowid, words) VALUES (45, '2 مهندس برمجيات grosse sohne 1 zurich build things 東 京 a line with tab note 4');
CREATE TABLE idempotency_keys (
	key_hash VARCHAR(64) NOT NULL, 
	owner_id INTEGER NOT NULL, 
	draft_hash VARCHAR(64) NOT NULL, 
	job_id INTEGER, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_idempotency_keys PRIMARY KEY (key_hash), 
	CONSTRAINT fk_idempotency_keys_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO idempotency_keys (key_hash, owner_id, draft_hash, job_id, at) VALUES ('c5e4ff793111235b7b239b09dc008dddcaa0e5d8cbe2a63cd1945d432bd4bd8c', 1, '5466bf8750a3ff16f8287911744004b37ae7f7660b827ea482d23706a0c0a3d7', 46, '2026-11-02 10:30:00.501015');
CREATE INDEX ix_idempotency_keys_at ON idempotency_keys (at);
CREATE INDEX ix_idempotency_keys_owner_id ON idempotency_keys (owner_id);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence (name, seq) VALUES ('users', 3);
INSERT INTO sqlite_sequence (name, seq) VALUES ('jobs', 47);
INSERT INTO sqlite_sequence (name, seq) VALUES ('job_events', 4);
INSERT INTO sqlite_sequence (name, seq) VALUES ('captures', 2);
INSERT INTO sqlite_sequence (name, seq) VALUES ('api_tokens', 2);
INSERT INTO sqlite_sequence (name, seq) VALUES ('sessions', 2);
