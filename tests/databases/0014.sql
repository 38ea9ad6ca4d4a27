-- {"made_at": "2026-11-02T10:30:00+00:00", "token": "vega_pat_-CJxtas-EP7ZtN5M3mk1zjEMFYl68toY8OA85OSnGZM", "browser": "O3hakfoJKtxdtmcXFDjtakbloWYWHfY-5Zg_-Pl9hEA", "refresh_token": "vega_rt_OEKhl5oBvSSUPKJ63wKEWlZYBhslnTXAlz-TqlgqWCk"}
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version ("version_num") VALUES ('0014');
CREATE TABLE sign_in_attempts (
	"key" VARCHAR(64) NOT NULL, 
	failures INTEGER NOT NULL, 
	last_failure_at DATETIME, 
	last_success_at DATETIME, 
	CONSTRAINT pk_sign_in_attempts PRIMARY KEY ("key")
);
INSERT INTO sign_in_attempts ("key", "failures", "last_failure_at", "last_success_at") VALUES ('170191f69b8b07a0c6053e2c2e2a7bca593fa59484748d55b0da630f230c78a1', 0, NULL, NULL);
INSERT INTO sign_in_attempts ("key", "failures", "last_failure_at", "last_success_at") VALUES ('638a5cda6e50c7c45f8a433ffffb84782e9b9d28798f57063ac85d2fab59e9b6', 1, '2026-11-02 10:30:01.837443', NULL);
INSERT INTO sign_in_attempts ("key", "failures", "last_failure_at", "last_success_at") VALUES ('b782ad56d116fad690f3335894816b16164968f741b0b021dff91f1d311f58a6', 0, NULL, '2026-11-02 10:30:01.728053');
INSERT INTO sign_in_attempts ("key", "failures", "last_failure_at", "last_success_at") VALUES ('00840956c8695a4fe0668c396b692375ad1a837debc28f88a388380ddd22cfb8', 1, '2026-11-02 10:30:01.837443', NULL);
INSERT INTO sign_in_attempts ("key", "failures", "last_failure_at", "last_success_at") VALUES ('14f455aab1ee8e04fe80aac1ce6d5991180c771d700d1ba8b038c7a61afe6aa4', 1, '2026-11-02 10:30:01.837443', NULL);
CREATE TABLE install (
	name VARCHAR(40) NOT NULL, 
	value VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_install PRIMARY KEY (name)
);
INSERT INTO install ("name", "value") VALUES ('key_rules', '2');
INSERT INTO install ("name", "value") VALUES ('text_rules', '1');
INSERT INTO install ("name", "value") VALUES ('first_run', 'fc4a22a1430d73e682ea0fd3639e1f3d');
CREATE TABLE users (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	username VARCHAR(100) NOT NULL, 
	username_key VARCHAR(100) NOT NULL, 
	password_hash VARCHAR(255) NOT NULL, 
	"plan" VARCHAR(20) NOT NULL, 
	is_admin BOOLEAN NOT NULL, 
	time_zone VARCHAR(64), 
	created_at DATETIME NOT NULL, theme VARCHAR(10) DEFAULT 'system' NOT NULL, single_keys BOOLEAN DEFAULT 1 NOT NULL, quiet_after INTEGER DEFAULT '14' NOT NULL, 
	CONSTRAINT uq_users_username_key UNIQUE (username_key)
);
INSERT INTO users ("id", "username", "username_key", "password_hash", "plan", "is_admin", "time_zone", "created_at", "theme", "single_keys", "quiet_after") VALUES (1, 'alice', 'alice', 'scrypt:32768:8:1$whQkjKdeH0WKSYcl$e5429ff66807153488d09d31f54207408d0393c513d57e91e9c247742d8ded7d6a783f39a1009f3000aa32d79632853bb56274c54fb7465cff416241674f7ae5', 'unlimited', 1, 'Asia/Kolkata', '2026-11-02 10:30:00.928730', 'system', 1, 14);
INSERT INTO users ("id", "username", "username_key", "password_hash", "plan", "is_admin", "time_zone", "created_at", "theme", "single_keys", "quiet_after") VALUES (2, 'bob@example.org', 'bob@example.org', 'scrypt:32768:8:1$Crhs0qzosgzZNZj0$bffaa3eec21efc3a9fff98a869fea8ea951e12d994f6f780d3d957ba20f5c3334ba14b752e4a8c18bc0c2ac1c64485c6a6420e73e2dedca36eb0dd8729e7e145', 'free', 0, NULL, '2026-11-02 10:30:01.032596', 'system', 1, 14);
CREATE TABLE api_tokens (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id INTEGER NOT NULL, 
	label VARCHAR(100) NOT NULL, 
	secret_hash VARCHAR(64) NOT NULL, 
	hint VARCHAR(8) NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME, 
	last_used_at DATETIME, scope VARCHAR(20) DEFAULT 'read_write' NOT NULL, 
	CONSTRAINT fk_api_tokens_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT uq_api_tokens_secret_hash UNIQUE (secret_hash)
);
INSERT INTO api_tokens ("id", "owner_id", "label", "secret_hash", "hint", "created_at", "expires_at", "last_used_at", "scope") VALUES (1, 1, 'Expires', '195bd0bcffd17da5b34e90050fdd5c542185f6edcd396ff1f685a1ea36803e58', 'Vrus', '2026-11-02 10:30:01.512354', '2026-12-02 10:30:01.512354', NULL, 'read');
INSERT INTO api_tokens ("id", "owner_id", "label", "secret_hash", "hint", "created_at", "expires_at", "last_used_at", "scope") VALUES (2, 1, 'Home server', '2a1ed185f67f7ef854fc4608beb6b04cee0e9070a0b24c024752c39198f07ef0', 'nGZM', '2026-11-02 10:30:01.514290', NULL, NULL, 'read_write');
CREATE INDEX ix_api_tokens_owner_id ON api_tokens (owner_id);
CREATE TABLE quota_usage (
	owner_id INTEGER NOT NULL, 
	month VARCHAR(7) NOT NULL, 
	used INTEGER NOT NULL, 
	CONSTRAINT pk_quota_usage PRIMARY KEY (owner_id, month), 
	CONSTRAINT fk_quota_usage_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO quota_usage ("owner_id", "month", "used") VALUES (1, '2026-11', 45);
INSERT INTO quota_usage ("owner_id", "month", "used") VALUES (2, '2026-11', 2);
CREATE TABLE idempotency_keys (
	key_hash VARCHAR(64) NOT NULL, 
	owner_id INTEGER NOT NULL, 
	draft_hash VARCHAR(64) NOT NULL, 
	job_id INTEGER, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_idempotency_keys PRIMARY KEY (key_hash), 
	CONSTRAINT fk_idempotency_keys_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO idempotency_keys ("key_hash", "owner_id", "draft_hash", "job_id", "at") VALUES ('c5e4ff793111235b7b239b09dc008dddcaa0e5d8cbe2a63cd1945d432bd4bd8c', 1, 'f7f9f899abc4d77bb777c7b1ddbc5fcaa317311f79e41673fa3291e1c3e448bb', 48, '2026-11-02 10:30:01.498140');
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
	at DATETIME NOT NULL, detail TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT fk_refusals_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE SET NULL, 
	CONSTRAINT fk_refusals_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT uq_refusals_owner_id_fingerprint UNIQUE (owner_id, fingerprint)
);
INSERT INTO refusals ("id", "owner_id", "fingerprint", "reason", "job_id", "title", "company", "source_url", "captured_via", "captured_via_label", "times", "at", "detail") VALUES (1, 1, 'd281b79925758a8f80727ded8deb632e6dfcc90bf59bd5ce8d9eb83b79d235b2', 'duplicate', 44, 'مهندس برمجيات', 'Größe & Söhne 1', 'https://jobs.example/4', 'page', '', 1, '2026-11-02 10:30:01.275757', '');
INSERT INTO refusals ("id", "owner_id", "fingerprint", "reason", "job_id", "title", "company", "source_url", "captured_via", "captured_via_label", "times", "at", "detail") VALUES (2, 2, '04c2e4c95f4e4ecf81fc611bc957407f1b18e06927b96acfd18bf65d669053e8', 'duplicate', 45, 'مهندس برمجيات', 'Größe & Söhne 1', 'https://jobs.example/4', 'page', '', 1, '2026-11-02 10:30:01.279900', '');
CREATE INDEX ix_refusals_job_id ON refusals (job_id);
CREATE INDEX ix_refusals_owner_id_at ON refusals (owner_id, at);
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
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (1, 'python', 'Python', 0, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (1, 'energy', 'energy', 1, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (4, 'python', 'Python', 0, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (4, 'energy', 'energy', 1, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (7, 'python', 'Python', 0, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (7, 'energy', 'energy', 1, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (10, 'python', 'Python', 0, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (10, 'energy', 'energy', 1, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (13, 'python', 'Python', 0, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (13, 'energy', 'energy', 1, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (16, 'python', 'Python', 0, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (16, 'energy', 'energy', 1, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (19, 'python', 'Python', 0, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (19, 'energy', 'energy', 1, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (22, 'python', 'Python', 0, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (22, 'energy', 'energy', 1, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (25, 'python', 'Python', 0, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (25, 'energy', 'energy', 1, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (28, 'python', 'Python', 0, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (28, 'energy', 'energy', 1, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (31, 'python', 'Python', 0, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (31, 'energy', 'energy', 1, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (34, 'python', 'Python', 0, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (34, 'energy', 'energy', 1, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (37, 'python', 'Python', 0, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (37, 'energy', 'energy', 1, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (40, 'python', 'Python', 0, 1);
INSERT INTO job_tags ("job_id", "key", "name", "position", "owner_id") VALUES (40, 'energy', 'energy', 1, 1);
CREATE INDEX ix_job_tags_owner_id_key ON job_tags (owner_id, "key", job_id);
CREATE TABLE changes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id INTEGER NOT NULL, 
	units JSON NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT fk_changes_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (1, 1, '[{"jobs": [2], "title": "Ing\u00e9nieur d\u2019\u00e9tudes", "rows": [[["job_events", "44"], null, {"id": 44, "job_id": 2, "kind": "moved", "from_status": "applied", "to_status": "rejected", "stage": "Final round", "outcome": null, "reply": null, "text": null, "fields": null, "title": null, "task_id": null, "interview_id": null, "source_url": null, "occurred_on": "2026-11-02", "recorded_at": "2026-11-02T10:30:01.224368+00:00", "via": "page", "via_label": ""}]], "history": "fdac7bd1542886fe8d0f48e3824b3c51613a96d885a2c396b435c16520172256"}]', '2026-11-02 10:30:01.245206');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (2, 1, '[{"jobs": [3], "title": "\u0418\u043d\u0436\u0435\u043d\u0435\u0440-\u043f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0438\u0441\u0442", "rows": [[["job_events", "47"], null, {"id": 47, "job_id": 3, "kind": "deleted", "from_status": null, "to_status": null, "stage": null, "outcome": null, "reply": null, "text": null, "fields": null, "title": null, "task_id": null, "interview_id": null, "source_url": null, "occurred_on": "2026-11-02", "recorded_at": "2026-11-02T10:30:01.262268+00:00", "via": "page", "via_label": ""}], [["jobs", "3"], {"deleted_at": null}, {"deleted_at": "2026-11-02T10:30:01.262268+00:00"}]], "history": "facb3cba3b9959ce787e3df3c27dc72da412dea16a80dc6d9da46f6e109370df"}]', '2026-11-02 10:30:01.268679');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (3, 1, '[{"jobs": [8], "title": "Engineer", "rows": [[["tasks", "1"], null, {"id": 1, "owner_id": 1, "job_id": 8, "title": "Follow up \u201cnow\u201d", "due_on": "2026-11-30", "due_key": "2026-11-30", "done_at": null, "uid": "f8938c568a841cd9d2c84edcbb44d0ae@vega", "sequence": 0, "created_at": "2026-11-02T10:30:01.284590+00:00", "updated_at": "2026-11-02T10:30:01.284590+00:00"}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:01.290166');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (4, 1, '[{"jobs": [8], "title": "Engineer", "rows": [[["tasks", "2"], null, {"id": 2, "owner_id": 1, "job_id": 8, "title": "\u30c7\u30fc\u30bf", "due_on": "2026-11-30", "due_key": "2026-11-30", "done_at": null, "uid": "ececb259917455ef095258fb3ff009be@vega", "sequence": 0, "created_at": "2026-11-02T10:30:01.294598+00:00", "updated_at": "2026-11-02T10:30:01.294598+00:00"}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:01.297665');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (5, 1, '[{"jobs": [], "title": "Update the CV", "rows": [[["tasks", "3"], null, {"id": 3, "owner_id": 1, "job_id": null, "title": "Update the CV", "due_on": null, "due_key": "9999-12-31", "done_at": null, "uid": "06225824541766388284991abaa0cc4d@vega", "sequence": 0, "created_at": "2026-11-02T10:30:01.302159+00:00", "updated_at": "2026-11-02T10:30:01.302159+00:00"}]], "history": "a683096011db3975a1e401e33b0047d1f2677a11efe85ef12806f016ae039795"}]', '2026-11-02 10:30:01.304280');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (6, 1, '[{"jobs": [8], "title": "Engineer", "rows": [[["job_events", "50"], null, {"id": 50, "job_id": 8, "kind": "task", "from_status": null, "to_status": null, "stage": null, "outcome": null, "reply": null, "text": null, "fields": null, "title": "\u30c7\u30fc\u30bf", "task_id": 2, "interview_id": null, "source_url": null, "occurred_on": "2026-11-02", "recorded_at": "2026-11-02T10:30:01.313331+00:00", "via": "page", "via_label": ""}], [["tasks", "2"], {"done_at": null}, {"done_at": "2026-11-02T10:30:01.313331+00:00"}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:01.318381');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (7, 1, '[{"jobs": [8], "title": "Engineer", "rows": [[["interviews", "1"], null, {"id": 1, "owner_id": 1, "job_id": 8, "title": "Video interview", "kind": "video", "starts_at": "2026-12-01T13:00:00+00:00", "ends_at": "2026-12-01T14:00:00+00:00", "time_zone": null, "location": "", "url": null, "people": "Maria M\u00fcller", "notes": "", "state": "planned", "state_at": "2026-11-02T10:30:01.323960+00:00", "moved_from": null, "uid": "3dfad3632a0e7118180314837ab27bf7@vega", "sequence": 0, "created_at": "2026-11-02T10:30:01.323960+00:00", "updated_at": "2026-11-02T10:30:01.323960+00:00"}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:01.329923');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (8, 1, '[{"jobs": [8], "title": "Engineer", "rows": [[["interviews", "2"], null, {"id": 2, "owner_id": 1, "job_id": 8, "title": "Video interview", "kind": "video", "starts_at": "2026-10-25T00:30:00+00:00", "ends_at": "2026-10-25T01:30:00+00:00", "time_zone": null, "location": "", "url": null, "people": "Maria M\u00fcller", "notes": "", "state": "planned", "state_at": "2026-11-02T10:30:01.336605+00:00", "moved_from": null, "uid": "0f87e8636c93d6ea645acc0b5852d36f@vega", "sequence": 0, "created_at": "2026-11-02T10:30:01.336605+00:00", "updated_at": "2026-11-02T10:30:01.336605+00:00"}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:01.340374');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (9, 1, '[{"jobs": [8], "title": "Engineer", "rows": [[["interviews", "2"], {"time_zone": null, "state": "planned", "state_at": "2026-11-02T10:30:01.336605+00:00"}, {"time_zone": "America/New_York", "state": "done", "state_at": "2026-11-02T10:30:01.361197+00:00"}], [["job_events", "51"], null, {"id": 51, "job_id": 8, "kind": "interview", "from_status": null, "to_status": null, "stage": null, "outcome": null, "reply": null, "text": null, "fields": null, "title": "Video interview", "task_id": null, "interview_id": 2, "source_url": null, "occurred_on": "2026-10-25", "recorded_at": "2026-11-02T10:30:01.361197+00:00", "via": "page", "via_label": ""}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:01.365785');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (10, 1, '[{"jobs": [8], "title": "Engineer", "rows": [[["contacts", "1"], null, {"id": 1, "owner_id": 1, "job_id": 8, "name": "Maria M\u00fcller", "role": "", "email": "maria@example.com", "phone": null, "notes": "", "created_at": "2026-11-02T10:30:01.371056+00:00", "updated_at": "2026-11-02T10:30:01.371056+00:00"}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:01.376715');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (11, 1, '[{"jobs": [], "title": "Messe \u201eJobs\u201c", "rows": [[["efforts", "1"], null, {"id": 1, "owner_id": 1, "occurred_on": "2026-11-03", "title": "Messe \u201eJobs\u201c", "company": "", "contact": "", "result": "2 Gespr\u00e4che", "notes": "", "created_at": "2026-11-02T10:30:01.384472+00:00", "updated_at": "2026-11-02T10:30:01.384472+00:00"}]], "history": "a683096011db3975a1e401e33b0047d1f2677a11efe85ef12806f016ae039795"}]', '2026-11-02 10:30:01.389309');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (12, 1, '[{"jobs": [49], "title": "Engineer", "rows": [[["job_events", "56"], null, {"id": 56, "job_id": 49, "kind": "deleted", "from_status": null, "to_status": null, "stage": null, "outcome": null, "reply": null, "text": null, "fields": null, "title": null, "task_id": null, "interview_id": null, "source_url": null, "occurred_on": "2026-11-02", "recorded_at": "2026-11-02T10:30:01.505340+00:00", "via": "page", "via_label": ""}], [["jobs", "49"], {"deleted_at": null}, {"deleted_at": "2026-11-02T10:30:01.505340+00:00"}]], "history": "aa4fb557ffae88286e23c2ea5739dc8433b3972d659910202df5f8faf0675875"}]', '2026-11-02 10:30:01.507776');
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
	via_label VARCHAR(200) DEFAULT ('') NOT NULL, task_id INTEGER, interview_id INTEGER, 
	CONSTRAINT fk_job_events_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE CASCADE
);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (1, 1, 'saved', '2026-11-02 10:30:01.150837', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (2, 2, 'saved', '2026-11-02 10:30:01.157515', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (3, 3, 'saved', '2026-11-02 10:30:01.159682', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (4, 4, 'saved', '2026-11-02 10:30:01.161443', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (5, 5, 'saved', '2026-11-02 10:30:01.162950', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (6, 6, 'saved', '2026-11-02 10:30:01.164252', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (7, 7, 'saved', '2026-11-02 10:30:01.165553', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (8, 8, 'saved', '2026-11-02 10:30:01.166903', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (9, 9, 'saved', '2026-11-02 10:30:01.168244', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (10, 10, 'saved', '2026-11-02 10:30:01.169561', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (11, 11, 'saved', '2026-11-02 10:30:01.170958', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (12, 12, 'saved', '2026-11-02 10:30:01.172233', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (13, 13, 'saved', '2026-11-02 10:30:01.173485', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (14, 14, 'saved', '2026-11-02 10:30:01.174933', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (15, 15, 'saved', '2026-11-02 10:30:01.176152', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (16, 16, 'saved', '2026-11-02 10:30:01.177377', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (17, 17, 'saved', '2026-11-02 10:30:01.178670', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (18, 18, 'saved', '2026-11-02 10:30:01.180070', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (19, 19, 'saved', '2026-11-02 10:30:01.181293', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (20, 20, 'saved', '2026-11-02 10:30:01.182581', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (21, 21, 'saved', '2026-11-02 10:30:01.183830', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (22, 22, 'saved', '2026-11-02 10:30:01.185100', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (23, 23, 'saved', '2026-11-02 10:30:01.186395', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (24, 24, 'saved', '2026-11-02 10:30:01.187747', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (25, 25, 'saved', '2026-11-02 10:30:01.188989', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (26, 26, 'saved', '2026-11-02 10:30:01.190269', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (27, 27, 'saved', '2026-11-02 10:30:01.191435', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (28, 28, 'saved', '2026-11-02 10:30:01.192581', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (29, 29, 'saved', '2026-11-02 10:30:01.193732', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (30, 30, 'saved', '2026-11-02 10:30:01.194933', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (31, 31, 'saved', '2026-11-02 10:30:01.196028', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (32, 32, 'saved', '2026-11-02 10:30:01.197159', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (33, 33, 'saved', '2026-11-02 10:30:01.198294', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (34, 34, 'saved', '2026-11-02 10:30:01.199527', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (35, 35, 'saved', '2026-11-02 10:30:01.200717', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (36, 36, 'saved', '2026-11-02 10:30:01.201823', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (37, 37, 'saved', '2026-11-02 10:30:01.203021', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (38, 38, 'saved', '2026-11-02 10:30:01.204191', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (39, 39, 'saved', '2026-11-02 10:30:01.205358', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (40, 40, 'saved', '2026-11-02 10:30:01.206489', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (41, 41, 'saved', '2026-11-02 10:30:01.207651', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (42, 42, 'saved', '2026-11-02 10:30:01.208822', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (43, 1, 'edited', '2026-11-02 10:30:01.216780', NULL, NULL, NULL, NULL, NULL, NULL, '["notes"]', NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (44, 2, 'moved', '2026-11-02 10:30:01.224368', 'applied', 'rejected', 'Final round', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (45, 2, 'call', '2026-11-02 10:30:01.249640', NULL, NULL, NULL, NULL, 1, 'Sorry.', NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (46, 43, 'saved', '2026-11-02 10:30:01.253509', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (47, 3, 'deleted', '2026-11-02 10:30:01.262268', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (48, 44, 'saved', '2026-11-02 10:30:01.273173', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (49, 45, 'saved', '2026-11-02 10:30:01.277821', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (50, 8, 'task', '2026-11-02 10:30:01.313331', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'データ', NULL, '2026-11-02', 'page', '', 2, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (51, 8, 'interview', '2026-11-02 10:30:01.361197', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Video interview', NULL, '2026-10-25', 'page', '', NULL, 2);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (52, 46, 'saved', '2026-11-02 10:30:01.436649', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'import', 'Bewerbungen.csv', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (53, 47, 'saved', '2026-11-02 10:30:01.436649', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'import', 'Bewerbungen.csv', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (54, 48, 'saved', '2026-11-02 10:30:01.498140', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (55, 49, 'saved', '2026-11-02 10:30:01.500756', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (56, 49, 'deleted', '2026-11-02 10:30:01.505340', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
CREATE INDEX ix_job_events_job_id_id ON job_events (job_id, id);
CREATE VIRTUAL TABLE job_search USING fts5(words, detail=none, columnsize=0, tokenize='trigram case_sensitive 1');
INSERT INTO job_search ("rowid", "words") VALUES (1, '󰀀󰀀󰀁 engineer grosse sohne ==0 zurich energy python called them twice build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (2, '󰀀󰀀󰀁 􄲏􅵠􁟚 􇉶􂲠􇪲 ingenieur ==d etudes grosse sohne ==1 zurich final round build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (3, '󰀀󰀀󰀁 􆭯􄴚􃨎 инженер программист grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (4, '󰀀󰀀󰀁 􆻗􆧳􇰗 􂯇􄻤􄴦 ==テ ==ー ==タ ==エ ==ン ==シ ==ニ ==ア grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (5, '󰀀󰀀󰀁 􂿘􀰜􃠃 مهندس برمجيات grosse sohne ==1 zurich note ==4 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (6, '󰀀󰀀󰀁 􅷼􅩥􆖽 =it ==s quoted and escaped name grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (7, '󰀀󰀀󰀁 􄻅􀼵􀂎 developer grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (8, '󰀀󰀀󰀁 􄘇􁙃􂁰 􂂓􄫙􅞠 engineer grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (9, '󰀀󰀀󰀁 􄡊􂕉􆝵 ingenieur ==d etudes grosse sohne ==2 zurich note ==8 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (10, '󰀀󰀀󰀁 􃢷􁎚􅾊 􇊉􃢓􀦲 инженер программист grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (11, '󰀀󰀀󰀁 ==テ ==ー ==タ ==エ ==ン ==シ ==ニ ==ア grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (12, '󰀀󰀀󰀁 􃷲􆥥􂍛 􅧆􀗪􂨭 مهندس برمجيات grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (13, '󰀀󰀀󰀁 􆒡􁻛􃫛 =it ==s quoted and escaped name grosse sohne ==0 zurich energy python note =12 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (14, '󰀀󰀀󰀁 􀚱􀓼􀀨 􇱀􀥢􄝎 developer grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (15, '󰀀󰀀󰀁 􄆷􂌽􆺍 engineer grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (16, '󰀀󰀀󰀁 􀖦􄦝􅮰 ingenieur ==d etudes grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (17, '󰀀󰀀󰀁 􁨮􁅠􀛿 инженер программист grosse sohne ==1 zurich note =16 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (18, '󰀀󰀀󰀁 􅡹􅵋􀴝 􄊒􂣌􂓋 ==テ ==ー ==タ ==エ ==ン ==シ ==ニ ==ア grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (19, '󰀀󰀀󰀁 􂔔􃹍􄬱 مهندس برمجيات grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (20, '󰀀󰀀󰀁 􄉛􃛪􀈃 􂆴􄓀􇒅 =it ==s quoted and escaped name grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (21, '󰀀󰀀󰀁 developer grosse sohne ==2 zurich note =20 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (22, '󰀀󰀀󰀁 􆔅􀒑􆘵 􀯞􆛟􁏪 engineer grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (23, '󰀀󰀀󰀁 􀹁􇁸􆺢 ingenieur ==d etudes grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (24, '󰀀󰀀󰀁 􆮗􁢾􁦂 􇬦􇮼􃐻 инженер программист grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (25, '󰀀󰀀󰀁 􅢝􃓈􅣡 ==テ ==ー ==タ ==エ ==ン ==シ ==ニ ==ア grosse sohne ==0 zurich energy python note =24 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (26, '󰀀󰀀󰀁 􅆿􄀍􃶥 مهندس برمجيات grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (27, '󰀀󰀀󰀁 􅠐􄱫􁨂 =it ==s quoted and escaped name grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (28, '󰀀󰀀󰀁 􇼘􆬊􃋱 􇚹􃞫􇣦 developer grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (29, '󰀀󰀀󰀁 􁭊􅚜􂂏 engineer grosse sohne ==1 zurich note =28 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (30, '󰀀󰀀󰀁 􂉿􀊷􀾐 􃓞􃜶􅲹 ingenieur ==d etudes grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (31, '󰀀󰀀󰀁 инженер программист grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (32, '󰀀󰀀󰀁 􄱛􂾞􅧬 􂼒􆿴􂝑 ==テ ==ー ==タ ==エ ==ン ==シ ==ニ ==ア grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (33, '󰀀󰀀󰀁 􂏘􂘿􀔏 مهندس برمجيات grosse sohne ==2 zurich note =32 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (34, '󰀀󰀀󰀁 􆠜􂳌􆌢 􄏁􃧛􆛕 =it ==s quoted and escaped name grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (35, '󰀀󰀀󰀁 􁑘􀊯􆘪 developer grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (36, '󰀀󰀀󰀁 􂂫􁤊􇤛 engineer grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (37, '󰀀󰀀󰀁 􃽊􆸧􅍻 ingenieur ==d etudes grosse sohne ==0 zurich energy python note =36 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (38, '󰀀󰀀󰀁 􅙶􀰥􁞸 􄵘􇉋􀅵 инженер программист grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (39, '󰀀󰀀󰀁 􃏹􅡾􄇵 ==テ ==ー ==タ ==エ ==ン ==シ ==ニ ==ア grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (40, '󰀀󰀀󰀁 􆹈􇀄􀸛 􂑼􂐬􆃐 مهندس برمجيات grosse sohne ==0 zurich energy python build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (41, '󰀀󰀀󰀁 =it ==s quoted and escaped name grosse sohne ==1 zurich note =40 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (42, '󰀀󰀀󰀁 􇓰􇠄􀅴 􅰆􄚎􃪫 developer grosse sohne ==2 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (43, '󰀀󰀀󰀂 􄲏􅵠􁟚 􇉶􂲠􇪲 ingenieur ==d etudes grosse sohne ==1 zurich build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (44, '󰀀󰀀󰀁 􂿘􀰜􃠃 مهندس برمجيات grosse sohne ==1 zurich note ==4 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (45, '󰀀󰀀󰀂 􂿘􀰜􃠃 مهندس برمجيات grosse sohne ==1 zurich note ==4 build things ==東 ==京 ==a line with tab');
INSERT INTO job_search ("rowid", "words") VALUES (46, '󰀀󰀀󰀁 ingenieurin grosse sohne anruf');
INSERT INTO job_search ("rowid", "words") VALUES (47, '󰀀󰀀󰀁 untitled job =at muller =ca oktober');
CREATE TABLE tasks (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id INTEGER NOT NULL, 
	job_id INTEGER, 
	title TEXT NOT NULL, 
	due_on DATE, 
	due_key DATE NOT NULL, 
	done_at DATETIME, 
	uid VARCHAR(80) NOT NULL, 
	sequence INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT fk_tasks_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE CASCADE, 
	CONSTRAINT uq_tasks_owner_id_uid UNIQUE (owner_id, uid), 
	CONSTRAINT fk_tasks_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO tasks ("id", "owner_id", "job_id", "title", "due_on", "due_key", "done_at", "uid", "sequence", "created_at", "updated_at") VALUES (1, 1, 8, 'Follow up “now”', '2026-11-30', '2026-11-30', NULL, 'f8938c568a841cd9d2c84edcbb44d0ae@vega', 0, '2026-11-02 10:30:01.284590', '2026-11-02 10:30:01.284590');
INSERT INTO tasks ("id", "owner_id", "job_id", "title", "due_on", "due_key", "done_at", "uid", "sequence", "created_at", "updated_at") VALUES (2, 1, 8, 'データ', '2026-11-30', '2026-11-30', '2026-11-02 10:30:01.313331', 'ececb259917455ef095258fb3ff009be@vega', 0, '2026-11-02 10:30:01.294598', '2026-11-02 10:30:01.313331');
INSERT INTO tasks ("id", "owner_id", "job_id", "title", "due_on", "due_key", "done_at", "uid", "sequence", "created_at", "updated_at") VALUES (3, 1, NULL, 'Update the CV', NULL, '9999-12-31', NULL, '06225824541766388284991abaa0cc4d@vega', 0, '2026-11-02 10:30:01.302159', '2026-11-02 10:30:01.302159');
CREATE INDEX ix_tasks_due ON tasks (owner_id, due_key, id);
CREATE INDEX ix_tasks_open ON tasks (owner_id, due_key, id) WHERE done_at IS NULL;
CREATE INDEX ix_tasks_job_id ON tasks (job_id, done_at);
CREATE TABLE interviews (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id INTEGER NOT NULL, 
	job_id INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	starts_at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	time_zone VARCHAR(64), 
	location TEXT NOT NULL, 
	url TEXT, 
	people TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	state_at DATETIME NOT NULL, 
	moved_from DATETIME, 
	uid VARCHAR(255) NOT NULL, 
	sequence INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT fk_interviews_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE CASCADE, 
	CONSTRAINT uq_interviews_owner_id_uid UNIQUE (owner_id, uid), 
	CONSTRAINT fk_interviews_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO interviews ("id", "owner_id", "job_id", "title", "kind", "starts_at", "ends_at", "time_zone", "location", "url", "people", "notes", "state", "state_at", "moved_from", "uid", "sequence", "created_at", "updated_at") VALUES (1, 1, 8, 'Video interview', 'video', '2026-12-01 13:00:00.000000', '2026-12-01 14:00:00.000000', NULL, '', NULL, 'Maria Müller', '', 'planned', '2026-11-02 10:30:01.323960', NULL, '3dfad3632a0e7118180314837ab27bf7@vega', 0, '2026-11-02 10:30:01.323960', '2026-11-02 10:30:01.323960');
INSERT INTO interviews ("id", "owner_id", "job_id", "title", "kind", "starts_at", "ends_at", "time_zone", "location", "url", "people", "notes", "state", "state_at", "moved_from", "uid", "sequence", "created_at", "updated_at") VALUES (2, 1, 8, 'Video interview', 'video', '2026-10-25 00:30:00.000000', '2026-10-25 01:30:00.000000', 'America/New_York', '', NULL, 'Maria Müller', '', 'done', '2026-11-02 10:30:01.361197', NULL, '0f87e8636c93d6ea645acc0b5852d36f@vega', 0, '2026-11-02 10:30:01.336605', '2026-11-02 10:30:01.361197');
CREATE INDEX ix_interviews_starts_at ON interviews (owner_id, starts_at, id);
CREATE INDEX ix_interviews_planned ON interviews (owner_id, starts_at, id) WHERE state = 'planned';
CREATE INDEX ix_interviews_cancelled ON interviews (owner_id, state_at) WHERE state = 'cancelled';
CREATE INDEX ix_interviews_job_id ON interviews (job_id, starts_at);
CREATE TABLE contacts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id INTEGER NOT NULL, 
	job_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	role TEXT NOT NULL, 
	email TEXT, 
	phone TEXT, 
	notes TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT fk_contacts_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE CASCADE, 
	CONSTRAINT fk_contacts_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO contacts ("id", "owner_id", "job_id", "name", "role", "email", "phone", "notes", "created_at", "updated_at") VALUES (1, 1, 8, 'Maria Müller', '', 'maria@example.com', NULL, '', '2026-11-02 10:30:01.371056', '2026-11-02 10:30:01.371056');
CREATE INDEX ix_contacts_job_id ON contacts (job_id);
CREATE TABLE calendar_feeds (
	owner_id INTEGER NOT NULL, 
	nonce VARCHAR(64) NOT NULL, 
	secret_hash VARCHAR(64) NOT NULL, 
	with_companies BOOLEAN NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_calendar_feeds PRIMARY KEY (owner_id), 
	CONSTRAINT uq_calendar_feeds_secret_hash UNIQUE (secret_hash), 
	CONSTRAINT fk_calendar_feeds_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO calendar_feeds ("owner_id", "nonce", "secret_hash", "with_companies", "version", "created_at") VALUES (1, '0000000000000000000000000000000000000000000000000000000000000000', '1111111111111111111111111111111111111111111111111111111111111111', 1, 6, '2026-11-02 10:30:01.390356');
CREATE TABLE notice_settings (
	owner_id INTEGER NOT NULL, 
	digest_hour INTEGER, 
	before_interviews BOOLEAN NOT NULL, 
	email TEXT, 
	email_code_hash VARCHAR(64), 
	email_code_at DATETIME, 
	email_tries INTEGER NOT NULL, 
	email_confirmed_at DATETIME, 
	ntfy_topic TEXT, 
	webhook_url TEXT, 
	webhook_nonce VARCHAR(64), 
	CONSTRAINT pk_notice_settings PRIMARY KEY (owner_id), 
	CONSTRAINT fk_notice_settings_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO notice_settings ("owner_id", "digest_hour", "before_interviews", "email", "email_code_hash", "email_code_at", "email_tries", "email_confirmed_at", "ntfy_topic", "webhook_url", "webhook_nonce") VALUES (1, 8, 1, 'alice@example.com', NULL, NULL, 0, NULL, NULL, NULL, NULL);
CREATE TABLE notices (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	channel VARCHAR(10) NOT NULL, 
	subject INTEGER NOT NULL, 
	moment VARCHAR(40) NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	attempts INTEGER NOT NULL, 
	next_try_at DATETIME, 
	error TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT uq_notices_owner_id_kind_channel_subject_moment UNIQUE (owner_id, kind, channel, subject, moment), 
	CONSTRAINT fk_notices_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO notices ("id", "owner_id", "kind", "channel", "subject", "moment", "state", "attempts", "next_try_at", "error", "created_at", "updated_at") VALUES (1, 1, 'digest', 'email', 0, '2026-11-02', 'sent', 1, NULL, '', '2026-11-02 10:30:01.390356', '2026-11-02 10:30:01.390364');
CREATE INDEX ix_notices_state ON notices (state, next_try_at);
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
INSERT INTO import_rows ("import_id", "position", "owner_id", "table", "line", "outcome", "job_id", "fingerprint", "notes", "cells", "added") VALUES (1, 0, 1, 0, 2, 'new', 46, '8152624d2e5cfaaff69fe87fea26f909535a56ea560274a74e7e916125aa213c', '[]', NULL, NULL);
INSERT INTO import_rows ("import_id", "position", "owner_id", "table", "line", "outcome", "job_id", "fingerprint", "notes", "cells", "added") VALUES (1, 1, 1, 0, 3, 'blank', NULL, '3d1bbf5cece46cb634febdba1bebb70d1e57b0db18177639187dc03b2d86b22a', '[]', '["", "", ""]', NULL);
INSERT INTO import_rows ("import_id", "position", "owner_id", "table", "line", "outcome", "job_id", "fingerprint", "notes", "cells", "added") VALUES (1, 2, 1, 0, 4, 'new', 47, '5033a961ff720d0fc992969801cb0ab26c366b20fdeb911213bda26be22b894f', '["No title in this row."]', NULL, NULL);
CREATE INDEX ix_import_rows_fingerprint ON import_rows (owner_id, fingerprint);
CREATE INDEX ix_import_rows_job_id ON import_rows (job_id);
CREATE TABLE import_layouts (
	owner_id INTEGER NOT NULL, 
	headings_key VARCHAR(64) NOT NULL, 
	choices JSON NOT NULL, 
	used_at DATETIME NOT NULL, 
	CONSTRAINT pk_import_layouts PRIMARY KEY (owner_id, headings_key), 
	CONSTRAINT fk_import_layouts_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO import_layouts ("owner_id", "headings_key", "choices", "used_at") VALUES (1, 'ceddb3fca16d4413cd52a1f785ff86b8ba48facb2c7a0f6fa128802295d08e7b', '{"columns": {"Firma": "company", "Stelle": "title", "Notiz": "notes"}, "day_first": true, "words": {}}', '2026-11-02 10:30:01.442711');
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
	application VARCHAR(10), 
	application_on DATE, 
	reached_interview BOOLEAN DEFAULT 0 NOT NULL, 
	reached_offer BOOLEAN DEFAULT 0 NOT NULL, 
	replied BOOLEAN DEFAULT 0 NOT NULL, 
	reply_days INTEGER, 
	days_applied INTEGER, 
	days_interviewing INTEGER, 
	days_offer INTEGER, 
	description TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	description_format VARCHAR(10) DEFAULT 'posting' NOT NULL, 
	description_html TEXT, 
	notes_html TEXT, 
	rendered_by INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT fk_jobs_same_as_id FOREIGN KEY(same_as_id) REFERENCES jobs (id) ON DELETE SET NULL, 
	CONSTRAINT fk_jobs_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT fk_jobs_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES jobs (id) ON DELETE CASCADE
);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (1, 1, 'Engineer', 'Größe & Söhne 0', 'Zürich', NULL, NULL, 'full_time', 'interested', NULL, 'engineer', 'grosse sohne 0', '7dedba97972ef4b3b9f2ec748c77fd134bc8d2dfcde81ff73624b2a6c7152c5e', 1, 'page', 2, '2026-11-02 10:30:01.150837', '2026-11-02 10:30:01.216780', '2026-11-02 10:30:01.150837', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '**Called** them.

Twice.', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p><strong>Called</strong> them.</p>
<p>Twice.</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (2, 1, 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/1', 'https://apply.example/1', 'part_time', 'rejected', 'https://jobs.example/1', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 1, 'page', 2, '2026-11-02 10:30:01.157515', '2026-11-02 10:30:01.249640', '2026-11-02 10:30:01.224368', NULL, NULL, '', 'Final round', NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'applied', '2026-11-02', 0, 0, 1, 0, 0, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (3, 1, 'Инженер-программист', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/2', NULL, 'contract', 'interviewing', 'https://jobs.example/2', 'инженер-программист', 'grosse sohne 2', '1f61f59beb0108b207f7801d297075dc4c2f871a605dd910458a91b35e2baee2', 1, 'page', 2, '2026-11-02 10:30:01.159682', '2026-11-02 10:30:01.262268', '2026-11-02 10:30:01.159682', '2026-11-02 10:30:01.262268', NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 1, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (4, 1, 'データエンジニア', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/3', 'https://apply.example/3', 'intern', 'offer_received', 'https://jobs.example/3', 'テータエンシニア', 'grosse sohne 0', '01cd785feb7def93d5b1dc474a9ba3832ed71e823e730d6e2961410ec630964d', 1, 'page', 1, '2026-11-02 10:30:01.161443', '2026-11-02 10:30:01.161443', '2026-11-02 10:30:01.161443', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 1, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (5, 1, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', NULL, 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'page', 1, '2026-11-02 10:30:01.162950', '2026-11-02 10:30:01.162950', '2026-11-02 10:30:01.162950', NULL, 4, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 4', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 4</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (6, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 2', 'Zürich', NULL, 'https://apply.example/5', 'freelance', 'not_interested', NULL, 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 2', '65fa2aef2864eba60d8402b2645251061352e8dac2d1acf28c74c5209544328d', 1, 'page', 1, '2026-11-02 10:30:01.164252', '2026-11-02 10:30:01.164252', '2026-11-02 10:30:01.164252', NULL, 7, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (7, 1, '👩‍💻 Developer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/6', NULL, 'other', 'interested', 'https://jobs.example/6', '👩‍💻 developer', 'grosse sohne 0', 'f5f3cf9b3b5047597dfa4f41d3e792f957fc39010a55b9c690491c8ca9aaefe8', 1, 'page', 1, '2026-11-02 10:30:01.165553', '2026-11-02 10:30:01.165553', '2026-11-02 10:30:01.165553', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (8, 1, 'Engineer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/7', 'https://apply.example/7', 'full_time', 'applied', 'https://jobs.example/7', 'engineer', 'grosse sohne 1', 'b61579840cec6951eae4adf6c969a3b6dd3f995fd3c601b56a7a6b39dab391c6', 1, 'page', 1, '2026-11-02 10:30:01.166903', '2026-11-02 10:30:01.371056', '2026-11-02 10:30:01.166903', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'applied', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (9, 1, 'Ingénieur d’études', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/8', NULL, 'part_time', 'interviewing', 'https://jobs.example/8', 'ingenieur d’etudes', 'grosse sohne 2', '3216ecbfcdc5cbb9d803a60245d85860e7f5f094fe273365fd7db39773e62724', 1, 'page', 1, '2026-11-02 10:30:01.168244', '2026-11-02 10:30:01.168244', '2026-11-02 10:30:01.168244', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 1, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 8', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 8</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (10, 1, 'Инженер-программист', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/9', 'https://apply.example/9', 'contract', 'offer_received', 'https://jobs.example/9', 'инженер-программист', 'grosse sohne 0', 'cd04f7cd3e5771b8e355f913f83803ddda6c8b91540a9381b8f39090461c7ad4', 1, 'page', 1, '2026-11-02 10:30:01.169561', '2026-11-02 10:30:01.169561', '2026-11-02 10:30:01.169561', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 1, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (11, 1, 'データエンジニア', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'intern', 'rejected', NULL, 'テータエンシニア', 'grosse sohne 1', 'e77b15bc4a8a32f3d568977c3d4ef115fd4c000d403e1e380e7baf14977ab4ed', 1, 'page', 1, '2026-11-02 10:30:01.170958', '2026-11-02 10:30:01.170958', '2026-11-02 10:30:01.170958', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (12, 1, 'مهندس برمجيات', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/11', 'https://apply.example/11', 'remote', 'not_interested', 'https://jobs.example/11', 'مهندس برمجيات', 'grosse sohne 2', '2a3f29a5a23926604d699dfd0d09ab236642af79a6bc4c9784bccd17637e5f0d', 1, 'page', 1, '2026-11-02 10:30:01.172233', '2026-11-02 10:30:01.172233', '2026-11-02 10:30:01.172233', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (13, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/12', NULL, 'freelance', 'interested', 'https://jobs.example/12', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 0', 'd9a0206277f9f4557c1c9ee6b592677c0a8c0ce21943fdb2c884f4e7e30d33b1', 1, 'page', 1, '2026-11-02 10:30:01.173485', '2026-11-02 10:30:01.173485', '2026-11-02 10:30:01.173485', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 12', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 12</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (14, 1, '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/13', 'https://apply.example/13', 'other', 'applied', 'https://jobs.example/13', '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 1, 'page', 1, '2026-11-02 10:30:01.174933', '2026-11-02 10:30:01.174933', '2026-11-02 10:30:01.174933', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'applied', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (15, 1, 'Engineer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/14', NULL, 'full_time', 'interviewing', 'https://jobs.example/14', 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 1, 'page', 1, '2026-11-02 10:30:01.176152', '2026-11-02 10:30:01.176152', '2026-11-02 10:30:01.176152', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 1, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (16, 1, 'Ingénieur d’études', 'Größe & Söhne 0', 'Zürich', NULL, 'https://apply.example/15', 'part_time', 'offer_received', NULL, 'ingenieur d’etudes', 'grosse sohne 0', 'faca6f971a881eb07b68db90e10680818e9ddfcf8d204f8743f8a218d2ba2df4', 1, 'page', 1, '2026-11-02 10:30:01.177377', '2026-11-02 10:30:01.177377', '2026-11-02 10:30:01.177377', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 1, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (17, 1, 'Инженер-программист', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/16', NULL, 'contract', 'rejected', 'https://jobs.example/16', 'инженер-программист', 'grosse sohne 1', '0db8025a6f3ca626bd1efa476a98285cc60c9ec7c8406fa518ce15c9d18d4714', 1, 'page', 1, '2026-11-02 10:30:01.178670', '2026-11-02 10:30:01.178670', '2026-11-02 10:30:01.178670', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 16', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 16</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (18, 1, 'データエンジニア', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/17', 'https://apply.example/17', 'intern', 'not_interested', 'https://jobs.example/17', 'テータエンシニア', 'grosse sohne 2', '98588a9c712af14e617c7712162390f96020315cc754d03c083c28ce66d32646', 1, 'page', 1, '2026-11-02 10:30:01.180070', '2026-11-02 10:30:01.180070', '2026-11-02 10:30:01.180070', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (19, 1, 'مهندس برمجيات', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/18', NULL, 'remote', 'interested', 'https://jobs.example/18', 'مهندس برمجيات', 'grosse sohne 0', '93aebf4a56206022143f964033cf1cbea22a30b8db5ab826bfc72e3497ed9ea5', 1, 'page', 1, '2026-11-02 10:30:01.181293', '2026-11-02 10:30:01.181293', '2026-11-02 10:30:01.181293', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (20, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/19', 'https://apply.example/19', 'freelance', 'applied', 'https://jobs.example/19', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 1', '78813f421de6824542f31ed27212fd5db6486241a72c01ca182698009a2c4b83', 1, 'page', 1, '2026-11-02 10:30:01.182581', '2026-11-02 10:30:01.182581', '2026-11-02 10:30:01.182581', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'applied', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (21, 1, '👩‍💻 Developer', 'Größe & Söhne 2', 'Zürich', NULL, NULL, 'other', 'interviewing', NULL, '👩‍💻 developer', 'grosse sohne 2', '7fede75a9a0b006548b79716f8bb1a1e307652b4cf4947965e4359478eb3ddaf', 1, 'page', 1, '2026-11-02 10:30:01.183830', '2026-11-02 10:30:01.183830', '2026-11-02 10:30:01.183830', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 1, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 20', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 20</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (22, 1, 'Engineer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/21', 'https://apply.example/21', 'full_time', 'offer_received', 'https://jobs.example/21', 'engineer', 'grosse sohne 0', '7dedba97972ef4b3b9f2ec748c77fd134bc8d2dfcde81ff73624b2a6c7152c5e', 1, 'page', 1, '2026-11-02 10:30:01.185100', '2026-11-02 10:30:01.185100', '2026-11-02 10:30:01.185100', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 1, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (23, 1, 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/22', NULL, 'part_time', 'rejected', 'https://jobs.example/22', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 1, 'page', 1, '2026-11-02 10:30:01.186395', '2026-11-02 10:30:01.186395', '2026-11-02 10:30:01.186395', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (24, 1, 'Инженер-программист', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/23', 'https://apply.example/23', 'contract', 'not_interested', 'https://jobs.example/23', 'инженер-программист', 'grosse sohne 2', '1f61f59beb0108b207f7801d297075dc4c2f871a605dd910458a91b35e2baee2', 1, 'page', 1, '2026-11-02 10:30:01.187747', '2026-11-02 10:30:01.187747', '2026-11-02 10:30:01.187747', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (25, 1, 'データエンジニア', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/24', NULL, 'intern', 'interested', 'https://jobs.example/24', 'テータエンシニア', 'grosse sohne 0', '01cd785feb7def93d5b1dc474a9ba3832ed71e823e730d6e2961410ec630964d', 1, 'page', 1, '2026-11-02 10:30:01.188989', '2026-11-02 10:30:01.188989', '2026-11-02 10:30:01.188989', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 24', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 24</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (26, 1, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', NULL, 'https://apply.example/25', 'remote', 'applied', NULL, 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'page', 1, '2026-11-02 10:30:01.190269', '2026-11-02 10:30:01.190269', '2026-11-02 10:30:01.190269', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'applied', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (27, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/26', NULL, 'freelance', 'interviewing', 'https://jobs.example/26', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 2', '65fa2aef2864eba60d8402b2645251061352e8dac2d1acf28c74c5209544328d', 1, 'page', 1, '2026-11-02 10:30:01.191435', '2026-11-02 10:30:01.191435', '2026-11-02 10:30:01.191435', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 1, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (28, 1, '👩‍💻 Developer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/27', 'https://apply.example/27', 'other', 'offer_received', 'https://jobs.example/27', '👩‍💻 developer', 'grosse sohne 0', 'f5f3cf9b3b5047597dfa4f41d3e792f957fc39010a55b9c690491c8ca9aaefe8', 1, 'page', 1, '2026-11-02 10:30:01.192581', '2026-11-02 10:30:01.192581', '2026-11-02 10:30:01.192581', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 1, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (29, 1, 'Engineer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/28', NULL, 'full_time', 'rejected', 'https://jobs.example/28', 'engineer', 'grosse sohne 1', 'b61579840cec6951eae4adf6c969a3b6dd3f995fd3c601b56a7a6b39dab391c6', 1, 'page', 1, '2026-11-02 10:30:01.193732', '2026-11-02 10:30:01.193732', '2026-11-02 10:30:01.193732', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 28', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 28</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (30, 1, 'Ingénieur d’études', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/29', 'https://apply.example/29', 'part_time', 'not_interested', 'https://jobs.example/29', 'ingenieur d’etudes', 'grosse sohne 2', '3216ecbfcdc5cbb9d803a60245d85860e7f5f094fe273365fd7db39773e62724', 1, 'page', 1, '2026-11-02 10:30:01.194933', '2026-11-02 10:30:01.194933', '2026-11-02 10:30:01.194933', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (31, 1, 'Инженер-программист', 'Größe & Söhne 0', 'Zürich', NULL, NULL, 'contract', 'interested', NULL, 'инженер-программист', 'grosse sohne 0', 'cd04f7cd3e5771b8e355f913f83803ddda6c8b91540a9381b8f39090461c7ad4', 1, 'page', 1, '2026-11-02 10:30:01.196028', '2026-11-02 10:30:01.196028', '2026-11-02 10:30:01.196028', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (32, 1, 'データエンジニア', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/31', 'https://apply.example/31', 'intern', 'applied', 'https://jobs.example/31', 'テータエンシニア', 'grosse sohne 1', 'e77b15bc4a8a32f3d568977c3d4ef115fd4c000d403e1e380e7baf14977ab4ed', 1, 'page', 1, '2026-11-02 10:30:01.197159', '2026-11-02 10:30:01.197159', '2026-11-02 10:30:01.197159', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'applied', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (33, 1, 'مهندس برمجيات', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/32', NULL, 'remote', 'interviewing', 'https://jobs.example/32', 'مهندس برمجيات', 'grosse sohne 2', '2a3f29a5a23926604d699dfd0d09ab236642af79a6bc4c9784bccd17637e5f0d', 1, 'page', 1, '2026-11-02 10:30:01.198294', '2026-11-02 10:30:01.198294', '2026-11-02 10:30:01.198294', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 1, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 32', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 32</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (34, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/33', 'https://apply.example/33', 'freelance', 'offer_received', 'https://jobs.example/33', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 0', 'd9a0206277f9f4557c1c9ee6b592677c0a8c0ce21943fdb2c884f4e7e30d33b1', 1, 'page', 1, '2026-11-02 10:30:01.199527', '2026-11-02 10:30:01.199527', '2026-11-02 10:30:01.199527', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 1, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (35, 1, '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/34', NULL, 'other', 'rejected', 'https://jobs.example/34', '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 1, 'page', 1, '2026-11-02 10:30:01.200717', '2026-11-02 10:30:01.200717', '2026-11-02 10:30:01.200717', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (36, 1, 'Engineer', 'Größe & Söhne 2', 'Zürich', NULL, 'https://apply.example/35', 'full_time', 'not_interested', NULL, 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 1, 'page', 1, '2026-11-02 10:30:01.201823', '2026-11-02 10:30:01.201823', '2026-11-02 10:30:01.201823', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (37, 1, 'Ingénieur d’études', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/36', NULL, 'part_time', 'interested', 'https://jobs.example/36', 'ingenieur d’etudes', 'grosse sohne 0', 'faca6f971a881eb07b68db90e10680818e9ddfcf8d204f8743f8a218d2ba2df4', 1, 'page', 1, '2026-11-02 10:30:01.203021', '2026-11-02 10:30:01.203021', '2026-11-02 10:30:01.203021', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 36', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 36</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (38, 1, 'Инженер-программист', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/37', 'https://apply.example/37', 'contract', 'applied', 'https://jobs.example/37', 'инженер-программист', 'grosse sohne 1', '0db8025a6f3ca626bd1efa476a98285cc60c9ec7c8406fa518ce15c9d18d4714', 1, 'page', 1, '2026-11-02 10:30:01.204191', '2026-11-02 10:30:01.204191', '2026-11-02 10:30:01.204191', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'applied', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (39, 1, 'データエンジニア', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/38', NULL, 'intern', 'interviewing', 'https://jobs.example/38', 'テータエンシニア', 'grosse sohne 2', '98588a9c712af14e617c7712162390f96020315cc754d03c083c28ce66d32646', 1, 'page', 1, '2026-11-02 10:30:01.205358', '2026-11-02 10:30:01.205358', '2026-11-02 10:30:01.205358', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 1, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (40, 1, 'مهندس برمجيات', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/39', 'https://apply.example/39', 'remote', 'offer_received', 'https://jobs.example/39', 'مهندس برمجيات', 'grosse sohne 0', '93aebf4a56206022143f964033cf1cbea22a30b8db5ab826bfc72e3497ed9ea5', 1, 'page', 1, '2026-11-02 10:30:01.206489', '2026-11-02 10:30:01.206489', '2026-11-02 10:30:01.206489', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 1, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (41, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'freelance', 'rejected', NULL, 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 1', '78813f421de6824542f31ed27212fd5db6486241a72c01ca182698009a2c4b83', 1, 'page', 1, '2026-11-02 10:30:01.207651', '2026-11-02 10:30:01.207651', '2026-11-02 10:30:01.207651', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 40', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 40</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (42, 1, '👩‍💻 Developer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/41', 'https://apply.example/41', 'other', 'not_interested', 'https://jobs.example/41', '👩‍💻 developer', 'grosse sohne 2', '7fede75a9a0b006548b79716f8bb1a1e307652b4cf4947965e4359478eb3ddaf', 1, 'page', 1, '2026-11-02 10:30:01.208822', '2026-11-02 10:30:01.208822', '2026-11-02 10:30:01.208822', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (43, 2, 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/1', 'https://apply.example/1', 'part_time', 'applied', 'https://jobs.example/1', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 1, 'page', 1, '2026-11-02 10:30:01.253509', '2026-11-02 10:30:01.253509', '2026-11-02 10:30:01.253509', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'applied', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (44, 1, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', 'https://jobs.example/4', 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'page', 1, '2026-11-02 10:30:01.273173', '2026-11-02 10:30:01.273173', '2026-11-02 10:30:01.273173', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 4', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 4</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (45, 2, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', 'https://jobs.example/4', 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'page', 1, '2026-11-02 10:30:01.277821', '2026-11-02 10:30:01.277821', '2026-11-02 10:30:01.277821', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 4', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 4</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (46, 1, 'Ingenieurin', 'Größe & Söhne', '', NULL, NULL, 'other', 'interested', NULL, 'ingenieurin', 'grosse sohne', '49b2362dc39e21e662bf49430eba9ab91a0cfdff17c1963b7f6ee62a1582313d', 1, 'import', 1, '2026-11-02 10:30:01.436649', '2026-11-02 10:30:01.436649', '2026-11-02 10:30:01.436649', NULL, NULL, 'Bewerbungen.csv', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, '', '„Anruf“', 'posting', '', '<p>„Anruf“</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (47, 1, 'Untitled job at Müller', 'Müller', '', NULL, NULL, 'other', 'interested', NULL, 'untitled job at muller', 'muller', '0ee2fff45aeec66e62f713c5ca325fc51e03d6e44a39bdc57647e8498c703b73', 1, 'import', 1, '2026-11-02 10:30:01.436649', '2026-11-02 10:30:01.436649', '2026-11-02 10:30:01.436649', NULL, NULL, 'Bewerbungen.csv', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, '', 'ca. Oktober', 'posting', '', '<p>ca. Oktober</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (48, 1, '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'other', 'rejected', NULL, '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 0, 'page', 1, '2026-11-02 10:30:01.498140', '2026-11-02 10:30:01.498140', '2026-11-02 10:30:01.498140', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 1000', 'posting', NULL, NULL, 0);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (49, 1, 'Engineer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/1001', 'https://apply.example/1001', 'full_time', 'not_interested', 'https://jobs.example/1001', 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 0, 'page', 2, '2026-11-02 10:30:01.500756', '2026-11-02 10:30:01.505340', '2026-11-02 10:30:01.500756', '2026-11-02 10:30:01.505340', NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', NULL, NULL, 0);
CREATE INDEX ix_jobs_merged_into ON jobs (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX ix_jobs_newest ON jobs (owner_id, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_not_indexed ON jobs (owner_id, id) WHERE indexed = 0;
CREATE INDEX ix_jobs_trash ON jobs (owner_id, deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_jobs_answer ON jobs (owner_id, status, answer_by, id) WHERE deleted_at IS NULL AND status = 'offer_received' AND outcome IS NULL;
CREATE INDEX ix_jobs_not_rendered ON jobs (id) WHERE rendered_by = 0;
CREATE INDEX ix_jobs_same_as ON jobs (same_as_id) WHERE same_as_id IS NOT NULL;
CREATE INDEX ix_jobs_waiting ON jobs (owner_id, news_on, id) WHERE deleted_at IS NULL AND status IN ('applied', 'interviewing') AND outcome IS NULL;
CREATE INDEX ix_jobs_board ON jobs (owner_id, status, outcome, news_on, status_changed_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_status ON jobs (owner_id, status, id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_jobs_owner_id_job_key ON jobs (owner_id, job_key) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_company ON jobs (owner_id, company_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_deadline ON jobs (owner_id, deadline_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_title ON jobs (owner_id, title_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_applied ON jobs (owner_id, applied_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_updated ON jobs (owner_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_closing ON jobs (owner_id, status, deadline, id) WHERE deleted_at IS NULL AND status = 'interested';
CREATE TABLE efforts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id INTEGER NOT NULL, 
	occurred_on DATE NOT NULL, 
	title TEXT NOT NULL, 
	company TEXT NOT NULL, 
	contact TEXT NOT NULL, 
	result TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT fk_efforts_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO efforts ("id", "owner_id", "occurred_on", "title", "company", "contact", "result", "notes", "created_at", "updated_at") VALUES (1, 1, '2026-11-03', 'Messe „Jobs“', '', '', '2 Gespräche', '', '2026-11-02 10:30:01.384472', '2026-11-02 10:30:01.384472');
CREATE INDEX ix_efforts_occurred_on ON efforts (owner_id, occurred_on, id);
CREATE TABLE "imports" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
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
	created_at DATETIME NOT NULL, 
	done_at DATETIME, 
	undone_at DATETIME, 
	effort_ids JSON DEFAULT '[]' NOT NULL, 
	upload BLOB, 
	CONSTRAINT fk_imports_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO imports ("id", "owner_id", "state", "file_name", "read_as", "rows", "rows_read", "tables", "choices", "counts", "task_ids", "created_at", "done_at", "undone_at", "effort_ids", "upload") VALUES (1, 1, 'done', 'Bewerbungen.csv', 'CSV, Windows-1252', 3, 3, '[{"name": "Bewerbungen.csv", "columns": ["Firma", "Stelle", "Notiz"]}]', '{"tables": [{"fields": ["company", "title", "notes"], "day_first": true}], "words": {}, "update": false}', '{"new": 2, "duplicate": 0, "updated": 0, "alike": 0, "blank": 1, "invalid": 0}', '[]', '2026-11-02 10:30:01.427160', '2026-11-02 10:30:01.442107', NULL, '[]', NULL);
INSERT INTO imports ("id", "owner_id", "state", "file_name", "read_as", "rows", "rows_read", "tables", "choices", "counts", "task_ids", "created_at", "done_at", "undone_at", "effort_ids", "upload") VALUES (2, 1, 'draft', 'データ.csv', 'CSV, UTF-8', 3, 0, '[{"name": "\u30c7\u30fc\u30bf.csv", "columns": ["Firma", "Stelle", "Notiz"]}]', '{}', '{}', '[]', '2026-11-02 10:30:01.446197', NULL, NULL, '[]', X'780173CB2CCA4DD4092E49CDC949D5F1CB2FC9ACE2722F3ABCEDF0FC54053585E0C3DB32F252753CF3D253F332534B8B32F3741E35CC73CC2B2A4D7BD430874B4787CBF7F01EA0C6221D9DE4443D05FFEC92FCA4D4222E009C032135');
CREATE INDEX ix_imports_owner_id_id ON imports (owner_id, id);
CREATE INDEX ix_jobs_applications ON jobs (owner_id, application, application_on, status, outcome, news_on, reached_interview, reached_offer, replied, reply_days, days_applied, days_interviewing, days_offer, source, applied_via, job_type, workplace, id, deleted_at) WHERE deleted_at IS NULL AND application IS NOT NULL;
CREATE TABLE second_factors (
	owner_id INTEGER NOT NULL, 
	nonce VARCHAR(64) NOT NULL, 
	secret_hash VARCHAR(64) NOT NULL, 
	last_step INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_second_factors PRIMARY KEY (owner_id), 
	CONSTRAINT fk_second_factors_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO second_factors ("owner_id", "nonce", "secret_hash", "last_step", "created_at") VALUES (2, '3333333333333333333333333333333333333333333333333333333333333333', '4444444444444444444444444444444444444444444444444444444444444444', 59000000, '2026-11-02 10:30:01.841188');
CREATE TABLE recovery_codes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id INTEGER NOT NULL, 
	code_hash VARCHAR(64) NOT NULL, 
	CONSTRAINT uq_recovery_codes_owner_id_code_hash UNIQUE (owner_id, code_hash), 
	CONSTRAINT fk_recovery_codes_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO recovery_codes ("id", "owner_id", "code_hash") VALUES (1, 2, '5555555555555555555555555555555555555555555555555555555555555555');
CREATE TABLE passkeys (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id INTEGER NOT NULL, 
	credential_id TEXT NOT NULL, 
	public_key TEXT NOT NULL, 
	sign_count BIGINT NOT NULL, 
	transports TEXT NOT NULL, 
	host TEXT NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	created_at DATETIME NOT NULL, 
	last_used_at DATETIME, 
	CONSTRAINT fk_passkeys_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT uq_passkeys_credential_id UNIQUE (credential_id)
);
INSERT INTO passkeys ("id", "owner_id", "credential_id", "public_key", "sign_count", "transports", "host", "name", "created_at", "last_used_at") VALUES (1, 2, 'Y3JlZA', 'a2V5', 7, '[]', 'vega.example.org', 'Schlüssel „blau“', '2026-11-02 10:30:01.841188', NULL);
CREATE TABLE identities (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id INTEGER NOT NULL, 
	issuer TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	label TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	last_used_at DATETIME, 
	CONSTRAINT uq_identities_issuer_subject UNIQUE (issuer, subject), 
	CONSTRAINT fk_identities_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO identities ("id", "owner_id", "issuer", "subject", "label", "created_at", "last_used_at") VALUES (1, 2, 'https://auth.example.org', '7', 'Zoë', '2026-11-02 10:30:01.841188', NULL);
CREATE TABLE devices (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id INTEGER NOT NULL, 
	key_hash VARCHAR(64) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	label VARCHAR(200) NOT NULL, 
	method VARCHAR(20) NOT NULL, 
	first_seen_at DATETIME NOT NULL, 
	last_seen_at DATETIME NOT NULL, 
	is_new BOOLEAN NOT NULL, 
	CONSTRAINT uq_devices_owner_id_key_hash UNIQUE (owner_id, key_hash), 
	CONSTRAINT fk_devices_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO devices ("id", "owner_id", "key_hash", "kind", "label", "method", "first_seen_at", "last_seen_at", "is_new") VALUES (1, 1, '520a4bd67b277e603ce3ac87349ac21b3d1e567c0be321c977681e688647a8a8', 'extension', 'Vega extension', 'password', '2026-11-02 10:30:01.730494', '2026-11-02 10:30:01.730494', 1);
INSERT INTO devices ("id", "owner_id", "key_hash", "kind", "label", "method", "first_seen_at", "last_seen_at", "is_new") VALUES (2, 2, '2222222222222222222222222222222222222222222222222222222222222222', 'browser', 'Firefox on Linux', 'passkey', '2026-11-02 10:30:01.841199', '2026-11-02 10:30:01.841202', 1);
CREATE TABLE "sessions" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	secret_hash VARCHAR(64) NOT NULL, 
	label VARCHAR(200) NOT NULL, 
	created_at DATETIME NOT NULL, 
	last_used_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	confirmed_at DATETIME DEFAULT '1970-01-01 00:00:00' NOT NULL, 
	method VARCHAR(20) DEFAULT 'password' NOT NULL, 
	token_id INTEGER, 
	device_id INTEGER, 
	CONSTRAINT fk_sessions_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT uq_sessions_secret_hash UNIQUE (secret_hash), 
	CONSTRAINT fk_sessions_token_id FOREIGN KEY(token_id) REFERENCES api_tokens (id) ON DELETE CASCADE, 
	CONSTRAINT fk_sessions_device_id FOREIGN KEY(device_id) REFERENCES devices (id) ON DELETE SET NULL
);
INSERT INTO sessions ("id", "owner_id", "kind", "secret_hash", "label", "created_at", "last_used_at", "expires_at", "confirmed_at", "method", "token_id", "device_id") VALUES (1, 1, 'browser', '8449c919b0294929a984115f70e33a1c52f47933937f35bb68cfdb7e1b766cf3', 'Firefox on Linux', '2026-11-02 10:30:01.620242', '2026-11-02 10:30:01.620242', '2026-12-02 10:30:01.620242', '2026-11-02 10:30:01.620242', 'password', NULL, NULL);
INSERT INTO sessions ("id", "owner_id", "kind", "secret_hash", "label", "created_at", "last_used_at", "expires_at", "confirmed_at", "method", "token_id", "device_id") VALUES (2, 1, 'extension', 'ab70e63226c49aea77c78589852486021453097ce3150969840e4975ff7ea692', 'Vega extension', '2026-11-02 10:30:01.730494', '2026-11-02 10:30:01.730494', '2027-01-31 10:30:01.730494', '2026-11-02 10:30:01.730494', 'password', NULL, 1);
CREATE INDEX ix_sessions_owner_id_kind ON sessions (owner_id, kind);
CREATE INDEX ix_sessions_token_id ON sessions (token_id);
CREATE INDEX ix_sessions_device_id ON sessions (device_id);
CREATE INDEX ix_passkeys_owner_id ON passkeys (owner_id);
CREATE INDEX ix_identities_owner_id ON identities (owner_id);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('refusals', 2);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('job_events', 56);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('jobs', 49);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('imports', 2);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('sessions', 2);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('users', 3);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('changes', 12);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('tasks', 3);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('interviews', 2);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('contacts', 1);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('efforts', 1);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('notices', 1);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('api_tokens', 2);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('devices', 2);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('recovery_codes', 1);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('passkeys', 1);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('identities', 1);
