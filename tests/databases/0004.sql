-- {"made_at": "2026-11-02T10:30:00+00:00", "token": "vega_pat_VgnrBeC_iqtJlXqfVp3U00yG52x8s6YO4f4KXg-dK70", "browser": "5kxcg4KzC4FrvfiLJ_0M29vDaXrrDyEde4tLyh13XL0", "refresh_token": "vega_rt__WzziartDWtGKEutOEmpezgTkNw8eoNKsWNM3kDs3wo"}
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('0004');
CREATE TABLE sign_in_attempts (
	"key" VARCHAR(64) NOT NULL, 
	failures INTEGER NOT NULL, 
	last_failure_at DATETIME, 
	last_success_at DATETIME, 
	CONSTRAINT pk_sign_in_attempts PRIMARY KEY ("key")
);
INSERT INTO sign_in_attempts (key, failures, last_failure_at, last_success_at) VALUES ('170191f69b8b07a0c6053e2c2e2a7bca593fa59484748d55b0da630f230c78a1', 0, NULL, NULL);
INSERT INTO sign_in_attempts (key, failures, last_failure_at, last_success_at) VALUES ('638a5cda6e50c7c45f8a433ffffb84782e9b9d28798f57063ac85d2fab59e9b6', 1, '2026-11-02 10:30:00.878159', NULL);
INSERT INTO sign_in_attempts (key, failures, last_failure_at, last_success_at) VALUES ('b782ad56d116fad690f3335894816b16164968f741b0b021dff91f1d311f58a6', 0, NULL, '2026-11-02 10:30:00.735728');
INSERT INTO sign_in_attempts (key, failures, last_failure_at, last_success_at) VALUES ('00840956c8695a4fe0668c396b692375ad1a837debc28f88a388380ddd22cfb8', 1, '2026-11-02 10:30:00.878159', NULL);
INSERT INTO sign_in_attempts (key, failures, last_failure_at, last_success_at) VALUES ('14f455aab1ee8e04fe80aac1ce6d5991180c771d700d1ba8b038c7a61afe6aa4', 1, '2026-11-02 10:30:00.878159', NULL);
CREATE TABLE install (
	name VARCHAR(40) NOT NULL, 
	value VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_install PRIMARY KEY (name)
);
INSERT INTO install (name, value) VALUES ('key_rules', '1');
INSERT INTO install (name, value) VALUES ('text_rules', '1');
INSERT INTO install (name, value) VALUES ('first_run', 'ad7dd5ab32f398023e399ddda1b31edd');
CREATE TABLE users (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	username VARCHAR(100) NOT NULL, 
	username_key VARCHAR(100) NOT NULL, 
	password_hash VARCHAR(255) NOT NULL, 
	"plan" VARCHAR(20) NOT NULL, 
	is_admin BOOLEAN NOT NULL, 
	time_zone VARCHAR(64), 
	created_at DATETIME NOT NULL, 
	CONSTRAINT uq_users_username_key UNIQUE (username_key)
);
INSERT INTO users (id, username, username_key, password_hash, plan, is_admin, time_zone, created_at) VALUES (1, 'alice', 'alice', 'scrypt:32768:8:1$uAyOp6BEKqoyIFQz$2ebf559bd473800ba41dbca652acb72cbb854b8ea0bb313d7a1ae0928f0abfc0b7f1bfcda76dbab30fc00b34656fb495e3a981240a49a6a173cd054cdf5088a9', 'unlimited', 1, 'Asia/Kolkata', '2026-11-02 10:30:00.293717');
INSERT INTO users (id, username, username_key, password_hash, plan, is_admin, time_zone, created_at) VALUES (2, 'bob@example.org', 'bob@example.org', 'scrypt:32768:8:1$0g5SnAIVtj4CQbE1$f9a4207feec36f4a16c028b3bc87532ea815a9002dcf726142636e0f683bc4e3c577d921966f590426a9cc9741be0d4128b9ca4c2c58bf074d34f234be714e1f', 'free', 0, NULL, '2026-11-02 10:30:00.394296');
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
INSERT INTO api_tokens (id, owner_id, label, secret_hash, hint, created_at, expires_at, last_used_at) VALUES (1, 1, 'Expires', '83de7ed774cd2b74c5d94cdc05c9fe671e2270357d897c0d6a4feed6799d2559', 'SQTQ', '2026-11-02 10:30:00.568680', '2026-12-02 10:30:00.568680', NULL);
INSERT INTO api_tokens (id, owner_id, label, secret_hash, hint, created_at, expires_at, last_used_at) VALUES (2, 1, 'Home server', '82a56511ea40ad8595a3fd89fe58cbd653edc6822922dcb930f4799da869930c', 'dK70', '2026-11-02 10:30:00.570278', NULL, NULL);
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
	notes TEXT NOT NULL, description_html TEXT, notes_html TEXT, rendered_by INTEGER DEFAULT '0' NOT NULL, captured_via_label VARCHAR(200) DEFAULT '' NOT NULL, 
	CONSTRAINT fk_jobs_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT fk_jobs_same_as_id FOREIGN KEY(same_as_id) REFERENCES jobs (id) ON DELETE SET NULL
);
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (1, 1, 'Engineer', 'Größe & Söhne 0', 'Zürich', NULL, NULL, 'full_time', 'interested', NULL, 'engineer', 'grosse sohne 0', '7dedba97972ef4b3b9f2ec748c77fd134bc8d2dfcde81ff73624b2a6c7152c5e', 1, 'page', 2, '2026-11-02 10:30:00.476631', '2026-11-02 10:30:00.538401', '2026-11-02 10:30:00.476631', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '**Called** them.

Twice.', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p><strong>Called</strong> them.</p>
<p>Twice.</p>
', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (2, 1, 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/1', 'https://apply.example/1', 'part_time', 'rejected', 'https://jobs.example/1', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 1, 'page', 2, '2026-11-02 10:30:00.479145', '2026-11-02 10:30:00.541489', '2026-11-02 10:30:00.541489', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (3, 1, 'Инженер-программист', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/2', NULL, 'contract', 'interviewing', 'https://jobs.example/2', 'инженер-программист', 'grosse sohne 2', '1f61f59beb0108b207f7801d297075dc4c2f871a605dd910458a91b35e2baee2', 1, 'page', 2, '2026-11-02 10:30:00.484710', '2026-11-02 10:30:00.544498', '2026-11-02 10:30:00.484710', '2026-11-02 10:30:00.544498', NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (4, 1, 'データエンジニア', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/3', 'https://apply.example/3', 'intern', 'offer_received', 'https://jobs.example/3', 'テータエンシニア', 'grosse sohne 0', '01cd785feb7def93d5b1dc474a9ba3832ed71e823e730d6e2961410ec630964d', 1, 'page', 1, '2026-11-02 10:30:00.487994', '2026-11-02 10:30:00.487994', '2026-11-02 10:30:00.487994', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (5, 1, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', NULL, 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'page', 1, '2026-11-02 10:30:00.489654', '2026-11-02 10:30:00.489654', '2026-11-02 10:30:00.489654', NULL, 4, 'Build things.

- 東京
- a line	with a tab', 'Note 4', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 4</p>
', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (6, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 2', 'Zürich', NULL, 'https://apply.example/5', 'freelance', 'not_interested', NULL, 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 2', '65fa2aef2864eba60d8402b2645251061352e8dac2d1acf28c74c5209544328d', 1, 'page', 1, '2026-11-02 10:30:00.491827', '2026-11-02 10:30:00.491827', '2026-11-02 10:30:00.491827', NULL, 7, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (7, 1, '👩‍💻 Developer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/6', NULL, 'other', 'interested', 'https://jobs.example/6', '👩‍💻 developer', 'grosse sohne 0', 'f5f3cf9b3b5047597dfa4f41d3e792f957fc39010a55b9c690491c8ca9aaefe8', 1, 'page', 1, '2026-11-02 10:30:00.492576', '2026-11-02 10:30:00.492576', '2026-11-02 10:30:00.492576', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (8, 1, 'Engineer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/7', 'https://apply.example/7', 'full_time', 'applied', 'https://jobs.example/7', 'engineer', 'grosse sohne 1', 'b61579840cec6951eae4adf6c969a3b6dd3f995fd3c601b56a7a6b39dab391c6', 1, 'page', 1, '2026-11-02 10:30:00.493215', '2026-11-02 10:30:00.493215', '2026-11-02 10:30:00.493215', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (9, 1, 'Ingénieur d’études', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/8', NULL, 'part_time', 'interviewing', 'https://jobs.example/8', 'ingenieur d’etudes', 'grosse sohne 2', '3216ecbfcdc5cbb9d803a60245d85860e7f5f094fe273365fd7db39773e62724', 1, 'page', 1, '2026-11-02 10:30:00.496639', '2026-11-02 10:30:00.496639', '2026-11-02 10:30:00.496639', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 8', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 8</p>
', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (10, 1, 'Инженер-программист', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/9', 'https://apply.example/9', 'contract', 'offer_received', 'https://jobs.example/9', 'инженер-программист', 'grosse sohne 0', 'cd04f7cd3e5771b8e355f913f83803ddda6c8b91540a9381b8f39090461c7ad4', 1, 'page', 1, '2026-11-02 10:30:00.497290', '2026-11-02 10:30:00.497290', '2026-11-02 10:30:00.497290', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (11, 1, 'データエンジニア', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'intern', 'rejected', NULL, 'テータエンシニア', 'grosse sohne 1', 'e77b15bc4a8a32f3d568977c3d4ef115fd4c000d403e1e380e7baf14977ab4ed', 1, 'page', 1, '2026-11-02 10:30:00.497845', '2026-11-02 10:30:00.497845', '2026-11-02 10:30:00.497845', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (12, 1, 'مهندس برمجيات', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/11', 'https://apply.example/11', 'remote', 'not_interested', 'https://jobs.example/11', 'مهندس برمجيات', 'grosse sohne 2', '2a3f29a5a23926604d699dfd0d09ab236642af79a6bc4c9784bccd17637e5f0d', 1, 'page', 1, '2026-11-02 10:30:00.498460', '2026-11-02 10:30:00.498460', '2026-11-02 10:30:00.498460', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (13, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/12', NULL, 'freelance', 'interested', 'https://jobs.example/12', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 0', 'd9a0206277f9f4557c1c9ee6b592677c0a8c0ce21943fdb2c884f4e7e30d33b1', 1, 'page', 1, '2026-11-02 10:30:00.499034', '2026-11-02 10:30:00.499034', '2026-11-02 10:30:00.499034', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 12', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 12</p>
', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (14, 1, '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/13', 'https://apply.example/13', 'other', 'applied', 'https://jobs.example/13', '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 1, 'page', 1, '2026-11-02 10:30:00.499582', '2026-11-02 10:30:00.499582', '2026-11-02 10:30:00.499582', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (15, 1, 'Engineer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/14', NULL, 'full_time', 'interviewing', 'https://jobs.example/14', 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 1, 'page', 1, '2026-11-02 10:30:00.504611', '2026-11-02 10:30:00.504611', '2026-11-02 10:30:00.504611', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (16, 1, 'Ingénieur d’études', 'Größe & Söhne 0', 'Zürich', NULL, 'https://apply.example/15', 'part_time', 'offer_received', NULL, 'ingenieur d’etudes', 'grosse sohne 0', 'faca6f971a881eb07b68db90e10680818e9ddfcf8d204f8743f8a218d2ba2df4', 1, 'page', 1, '2026-11-02 10:30:00.505217', '2026-11-02 10:30:00.505217', '2026-11-02 10:30:00.505217', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (17, 1, 'Инженер-программист', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/16', NULL, 'contract', 'rejected', 'https://jobs.example/16', 'инженер-программист', 'grosse sohne 1', '0db8025a6f3ca626bd1efa476a98285cc60c9ec7c8406fa518ce15c9d18d4714', 1, 'page', 1, '2026-11-02 10:30:00.505785', '2026-11-02 10:30:00.505785', '2026-11-02 10:30:00.505785', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 16', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 16</p>
', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (18, 1, 'データエンジニア', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/17', 'https://apply.example/17', 'intern', 'not_interested', 'https://jobs.example/17', 'テータエンシニア', 'grosse sohne 2', '98588a9c712af14e617c7712162390f96020315cc754d03c083c28ce66d32646', 1, 'page', 1, '2026-11-02 10:30:00.506336', '2026-11-02 10:30:00.506336', '2026-11-02 10:30:00.506336', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (19, 1, 'مهندس برمجيات', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/18', NULL, 'remote', 'interested', 'https://jobs.example/18', 'مهندس برمجيات', 'grosse sohne 0', '93aebf4a56206022143f964033cf1cbea22a30b8db5ab826bfc72e3497ed9ea5', 1, 'page', 1, '2026-11-02 10:30:00.506872', '2026-11-02 10:30:00.506872', '2026-11-02 10:30:00.506872', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (20, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/19', 'https://apply.example/19', 'freelance', 'applied', 'https://jobs.example/19', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 1', '78813f421de6824542f31ed27212fd5db6486241a72c01ca182698009a2c4b83', 1, 'page', 1, '2026-11-02 10:30:00.507425', '2026-11-02 10:30:00.507425', '2026-11-02 10:30:00.507425', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (21, 1, '👩‍💻 Developer', 'Größe & Söhne 2', 'Zürich', NULL, NULL, 'other', 'interviewing', NULL, '👩‍💻 developer', 'grosse sohne 2', '7fede75a9a0b006548b79716f8bb1a1e307652b4cf4947965e4359478eb3ddaf', 1, 'page', 1, '2026-11-02 10:30:00.507944', '2026-11-02 10:30:00.507944', '2026-11-02 10:30:00.507944', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 20', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 20</p>
', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (22, 1, 'Engineer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/21', 'https://apply.example/21', 'full_time', 'offer_received', 'https://jobs.example/21', 'engineer', 'grosse sohne 0', '7dedba97972ef4b3b9f2ec748c77fd134bc8d2dfcde81ff73624b2a6c7152c5e', 1, 'page', 1, '2026-11-02 10:30:00.508618', '2026-11-02 10:30:00.508618', '2026-11-02 10:30:00.508618', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (23, 1, 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/22', NULL, 'part_time', 'rejected', 'https://jobs.example/22', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 1, 'page', 1, '2026-11-02 10:30:00.509152', '2026-11-02 10:30:00.509152', '2026-11-02 10:30:00.509152', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (24, 1, 'Инженер-программист', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/23', 'https://apply.example/23', 'contract', 'not_interested', 'https://jobs.example/23', 'инженер-программист', 'grosse sohne 2', '1f61f59beb0108b207f7801d297075dc4c2f871a605dd910458a91b35e2baee2', 1, 'page', 1, '2026-11-02 10:30:00.512615', '2026-11-02 10:30:00.512615', '2026-11-02 10:30:00.512615', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (25, 1, 'データエンジニア', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/24', NULL, 'intern', 'interested', 'https://jobs.example/24', 'テータエンシニア', 'grosse sohne 0', '01cd785feb7def93d5b1dc474a9ba3832ed71e823e730d6e2961410ec630964d', 1, 'page', 1, '2026-11-02 10:30:00.513228', '2026-11-02 10:30:00.513228', '2026-11-02 10:30:00.513228', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 24', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 24</p>
', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (26, 1, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', NULL, 'https://apply.example/25', 'remote', 'applied', NULL, 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'page', 1, '2026-11-02 10:30:00.513775', '2026-11-02 10:30:00.513775', '2026-11-02 10:30:00.513775', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (27, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/26', NULL, 'freelance', 'interviewing', 'https://jobs.example/26', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 2', '65fa2aef2864eba60d8402b2645251061352e8dac2d1acf28c74c5209544328d', 1, 'page', 1, '2026-11-02 10:30:00.514351', '2026-11-02 10:30:00.514351', '2026-11-02 10:30:00.514351', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (28, 1, '👩‍💻 Developer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/27', 'https://apply.example/27', 'other', 'offer_received', 'https://jobs.example/27', '👩‍💻 developer', 'grosse sohne 0', 'f5f3cf9b3b5047597dfa4f41d3e792f957fc39010a55b9c690491c8ca9aaefe8', 1, 'page', 1, '2026-11-02 10:30:00.514941', '2026-11-02 10:30:00.514941', '2026-11-02 10:30:00.514941', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (29, 1, 'Engineer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/28', NULL, 'full_time', 'rejected', 'https://jobs.example/28', 'engineer', 'grosse sohne 1', 'b61579840cec6951eae4adf6c969a3b6dd3f995fd3c601b56a7a6b39dab391c6', 1, 'page', 1, '2026-11-02 10:30:00.515479', '2026-11-02 10:30:00.515479', '2026-11-02 10:30:00.515479', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 28', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 28</p>
', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (30, 1, 'Ingénieur d’études', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/29', 'https://apply.example/29', 'part_time', 'not_interested', 'https://jobs.example/29', 'ingenieur d’etudes', 'grosse sohne 2', '3216ecbfcdc5cbb9d803a60245d85860e7f5f094fe273365fd7db39773e62724', 1, 'page', 1, '2026-11-02 10:30:00.516012', '2026-11-02 10:30:00.516012', '2026-11-02 10:30:00.516012', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (31, 1, 'Инженер-программист', 'Größe & Söhne 0', 'Zürich', NULL, NULL, 'contract', 'interested', NULL, 'инженер-программист', 'grosse sohne 0', 'cd04f7cd3e5771b8e355f913f83803ddda6c8b91540a9381b8f39090461c7ad4', 1, 'page', 1, '2026-11-02 10:30:00.519141', '2026-11-02 10:30:00.519141', '2026-11-02 10:30:00.519141', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (32, 1, 'データエンジニア', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/31', 'https://apply.example/31', 'intern', 'applied', 'https://jobs.example/31', 'テータエンシニア', 'grosse sohne 1', 'e77b15bc4a8a32f3d568977c3d4ef115fd4c000d403e1e380e7baf14977ab4ed', 1, 'page', 1, '2026-11-02 10:30:00.522226', '2026-11-02 10:30:00.522226', '2026-11-02 10:30:00.522226', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (33, 1, 'مهندس برمجيات', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/32', NULL, 'remote', 'interviewing', 'https://jobs.example/32', 'مهندس برمجيات', 'grosse sohne 2', '2a3f29a5a23926604d699dfd0d09ab236642af79a6bc4c9784bccd17637e5f0d', 1, 'page', 1, '2026-11-02 10:30:00.523894', '2026-11-02 10:30:00.523894', '2026-11-02 10:30:00.523894', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 32', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 32</p>
', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (34, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/33', 'https://apply.example/33', 'freelance', 'offer_received', 'https://jobs.example/33', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 0', 'd9a0206277f9f4557c1c9ee6b592677c0a8c0ce21943fdb2c884f4e7e30d33b1', 1, 'page', 1, '2026-11-02 10:30:00.525423', '2026-11-02 10:30:00.525423', '2026-11-02 10:30:00.525423', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (35, 1, '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/34', NULL, 'other', 'rejected', 'https://jobs.example/34', '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 1, 'page', 1, '2026-11-02 10:30:00.526265', '2026-11-02 10:30:00.526265', '2026-11-02 10:30:00.526265', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (36, 1, 'Engineer', 'Größe & Söhne 2', 'Zürich', NULL, 'https://apply.example/35', 'full_time', 'not_interested', NULL, 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 1, 'page', 1, '2026-11-02 10:30:00.527934', '2026-11-02 10:30:00.527934', '2026-11-02 10:30:00.527934', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (37, 1, 'Ingénieur d’études', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/36', NULL, 'part_time', 'interested', 'https://jobs.example/36', 'ingenieur d’etudes', 'grosse sohne 0', 'faca6f971a881eb07b68db90e10680818e9ddfcf8d204f8743f8a218d2ba2df4', 1, 'page', 1, '2026-11-02 10:30:00.528584', '2026-11-02 10:30:00.528584', '2026-11-02 10:30:00.528584', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 36', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 36</p>
', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (38, 1, 'Инженер-программист', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/37', 'https://apply.example/37', 'contract', 'applied', 'https://jobs.example/37', 'инженер-программист', 'grosse sohne 1', '0db8025a6f3ca626bd1efa476a98285cc60c9ec7c8406fa518ce15c9d18d4714', 1, 'page', 1, '2026-11-02 10:30:00.532634', '2026-11-02 10:30:00.532634', '2026-11-02 10:30:00.532634', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (39, 1, 'データエンジニア', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/38', NULL, 'intern', 'interviewing', 'https://jobs.example/38', 'テータエンシニア', 'grosse sohne 2', '98588a9c712af14e617c7712162390f96020315cc754d03c083c28ce66d32646', 1, 'page', 1, '2026-11-02 10:30:00.533253', '2026-11-02 10:30:00.533253', '2026-11-02 10:30:00.533253', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (40, 1, 'مهندس برمجيات', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/39', 'https://apply.example/39', 'remote', 'offer_received', 'https://jobs.example/39', 'مهندس برمجيات', 'grosse sohne 0', '93aebf4a56206022143f964033cf1cbea22a30b8db5ab826bfc72e3497ed9ea5', 1, 'page', 1, '2026-11-02 10:30:00.533821', '2026-11-02 10:30:00.533821', '2026-11-02 10:30:00.533821', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (41, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'freelance', 'rejected', NULL, 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 1', '78813f421de6824542f31ed27212fd5db6486241a72c01ca182698009a2c4b83', 1, 'page', 1, '2026-11-02 10:30:00.534342', '2026-11-02 10:30:00.534342', '2026-11-02 10:30:00.534342', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 40', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 40</p>
', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (42, 1, '👩‍💻 Developer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/41', 'https://apply.example/41', 'other', 'not_interested', 'https://jobs.example/41', '👩‍💻 developer', 'grosse sohne 2', '7fede75a9a0b006548b79716f8bb1a1e307652b4cf4947965e4359478eb3ddaf', 1, 'page', 1, '2026-11-02 10:30:00.534904', '2026-11-02 10:30:00.534904', '2026-11-02 10:30:00.534904', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (43, 2, 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/1', 'https://apply.example/1', 'part_time', 'applied', 'https://jobs.example/1', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 1, 'page', 1, '2026-11-02 10:30:00.542954', '2026-11-02 10:30:00.542954', '2026-11-02 10:30:00.542954', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (44, 1, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', 'https://jobs.example/4', 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'page', 1, '2026-11-02 10:30:00.547517', '2026-11-02 10:30:00.547517', '2026-11-02 10:30:00.547517', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 4', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 4</p>
', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (45, 2, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', 'https://jobs.example/4', 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'page', 1, '2026-11-02 10:30:00.549502', '2026-11-02 10:30:00.549502', '2026-11-02 10:30:00.549502', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 4', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 4</p>
', 1, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (46, 1, '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'other', 'rejected', NULL, '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 0, 'page', 1, '2026-11-02 10:30:00.562909', '2026-11-02 10:30:00.562909', '2026-11-02 10:30:00.562909', NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 1000', NULL, NULL, 0, '');
INSERT INTO jobs (id, owner_id, title, company, location, source_url, application_url, job_type, status, job_key, title_key, company_key, alike_key, indexed, captured_via, version, created_at, updated_at, status_changed_at, deleted_at, same_as_id, description, notes, description_html, notes_html, rendered_by, captured_via_label) VALUES (47, 1, 'Engineer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/1001', 'https://apply.example/1001', 'full_time', 'not_interested', 'https://jobs.example/1001', 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 0, 'page', 2, '2026-11-02 10:30:00.564593', '2026-11-02 10:30:00.565814', '2026-11-02 10:30:00.564593', '2026-11-02 10:30:00.565814', NULL, 'Build things.

- 東京
- a line	with a tab', '', NULL, NULL, 0, '');
CREATE INDEX ix_jobs_company ON jobs (owner_id, company_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_newest ON jobs (owner_id, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_status ON jobs (owner_id, status, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_title ON jobs (owner_id, title_key, id) WHERE deleted_at IS NULL;
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
	expires_at DATETIME NOT NULL, confirmed_at DATETIME DEFAULT '1970-01-01 00:00:00' NOT NULL, 
	CONSTRAINT fk_sessions_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT uq_sessions_secret_hash UNIQUE (secret_hash)
);
INSERT INTO sessions (id, owner_id, kind, secret_hash, label, created_at, last_used_at, expires_at, confirmed_at) VALUES (1, 1, 'browser', '5ddedbfb0e97b48f67a2324c84b93557d0d8b10a7c509b8d9f352cf3cf92ad6a', 'Firefox on Linux', '2026-11-02 10:30:00.645558', '2026-11-02 10:30:00.645558', '2026-12-02 10:30:00.645558', '2026-11-02 10:30:00.645558');
INSERT INTO sessions (id, owner_id, kind, secret_hash, label, created_at, last_used_at, expires_at, confirmed_at) VALUES (2, 1, 'extension', '0d477036313389a0e639ae019dc8164bb484d7a2864c84a33a8ceaae98a503a0', 'Vega extension', '2026-11-02 10:30:00.743965', '2026-11-02 10:30:00.743965', '2027-01-31 10:30:00.743965', '2026-11-02 10:30:00.743965');
CREATE INDEX ix_sessions_owner_id_kind ON sessions (owner_id, kind);
CREATE TABLE job_events (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	job_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	details JSON NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT fk_job_events_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE CASCADE
);
INSERT INTO job_events (id, job_id, kind, details, at) VALUES (1, 1, 'edited', '{"fields": ["notes"]}', '2026-11-02 10:30:00.538401');
INSERT INTO job_events (id, job_id, kind, details, at) VALUES (2, 2, 'moved', '{"from": "applied", "to": "rejected"}', '2026-11-02 10:30:00.541489');
INSERT INTO job_events (id, job_id, kind, details, at) VALUES (3, 3, 'deleted', '{}', '2026-11-02 10:30:00.544498');
INSERT INTO job_events (id, job_id, kind, details, at) VALUES (4, 47, 'deleted', '{}', '2026-11-02 10:30:00.565814');
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
INSERT INTO idempotency_keys (key_hash, owner_id, draft_hash, job_id, at) VALUES ('c5e4ff793111235b7b239b09dc008dddcaa0e5d8cbe2a63cd1945d432bd4bd8c', 1, '5466bf8750a3ff16f8287911744004b37ae7f7660b827ea482d23706a0c0a3d7', 46, '2026-11-02 10:30:00.562909');
CREATE INDEX ix_idempotency_keys_at ON idempotency_keys (at);
CREATE INDEX ix_jobs_not_rendered ON jobs (id) WHERE rendered_by = 0;
CREATE INDEX ix_jobs_not_indexed ON jobs (owner_id, id) WHERE indexed = 0;
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
INSERT INTO refusals (id, owner_id, fingerprint, reason, job_id, title, company, source_url, captured_via, captured_via_label, times, at) VALUES (1, 1, 'd281b79925758a8f80727ded8deb632e6dfcc90bf59bd5ce8d9eb83b79d235b2', 'duplicate', 44, 'مهندس برمجيات', 'Größe & Söhne 1', 'https://jobs.example/4', 'page', '', 1, '2026-11-02 10:30:00.548361');
INSERT INTO refusals (id, owner_id, fingerprint, reason, job_id, title, company, source_url, captured_via, captured_via_label, times, at) VALUES (2, 2, '04c2e4c95f4e4ecf81fc611bc957407f1b18e06927b96acfd18bf65d669053e8', 'duplicate', 45, 'مهندس برمجيات', 'Größe & Söhne 1', 'https://jobs.example/4', 'page', '', 1, '2026-11-02 10:30:00.550307');
CREATE INDEX ix_refusals_job_id ON refusals (job_id);
CREATE INDEX ix_refusals_owner_id_at ON refusals (owner_id, at);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence (name, seq) VALUES ('refusals', 2);
INSERT INTO sqlite_sequence (name, seq) VALUES ('users', 3);
INSERT INTO sqlite_sequence (name, seq) VALUES ('jobs', 47);
INSERT INTO sqlite_sequence (name, seq) VALUES ('job_events', 4);
INSERT INTO sqlite_sequence (name, seq) VALUES ('api_tokens', 2);
INSERT INTO sqlite_sequence (name, seq) VALUES ('sessions', 2);
