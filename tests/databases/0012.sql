-- {"made_at": "2026-11-02T10:30:00+00:00", "token": "vega_pat_xuxhjoOnQVZpK-TXSnu1K3DSHMPJLd9pWbgTVgnAuhY", "browser": "Yt285XnybbojOuU5UOKNcmlvH69lZovbpZku_dr9QnQ", "refresh_token": "vega_rt_pFuJmB0HYOJPILnb94dhzxJcXFPKP6_AO4JqzcuLLak"}
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version ("version_num") VALUES ('0012');
CREATE TABLE sign_in_attempts (
	"key" VARCHAR(64) NOT NULL, 
	failures INTEGER NOT NULL, 
	last_failure_at DATETIME, 
	last_success_at DATETIME, 
	CONSTRAINT pk_sign_in_attempts PRIMARY KEY ("key")
);
INSERT INTO sign_in_attempts ("key", "failures", "last_failure_at", "last_success_at") VALUES ('170191f69b8b07a0c6053e2c2e2a7bca593fa59484748d55b0da630f230c78a1', 0, NULL, NULL);
INSERT INTO sign_in_attempts ("key", "failures", "last_failure_at", "last_success_at") VALUES ('638a5cda6e50c7c45f8a433ffffb84782e9b9d28798f57063ac85d2fab59e9b6', 1, '2026-11-02 10:30:01.414036', NULL);
INSERT INTO sign_in_attempts ("key", "failures", "last_failure_at", "last_success_at") VALUES ('b782ad56d116fad690f3335894816b16164968f741b0b021dff91f1d311f58a6', 0, NULL, '2026-11-02 10:30:01.310150');
INSERT INTO sign_in_attempts ("key", "failures", "last_failure_at", "last_success_at") VALUES ('00840956c8695a4fe0668c396b692375ad1a837debc28f88a388380ddd22cfb8', 1, '2026-11-02 10:30:01.414036', NULL);
INSERT INTO sign_in_attempts ("key", "failures", "last_failure_at", "last_success_at") VALUES ('14f455aab1ee8e04fe80aac1ce6d5991180c771d700d1ba8b038c7a61afe6aa4', 1, '2026-11-02 10:30:01.414036', NULL);
CREATE TABLE install (
	name VARCHAR(40) NOT NULL, 
	value VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_install PRIMARY KEY (name)
);
INSERT INTO install ("name", "value") VALUES ('key_rules', '2');
INSERT INTO install ("name", "value") VALUES ('text_rules', '1');
INSERT INTO install ("name", "value") VALUES ('first_run', 'e58a25260f7a432fff16979378e87b81');
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
INSERT INTO users ("id", "username", "username_key", "password_hash", "plan", "is_admin", "time_zone", "created_at", "theme", "single_keys", "quiet_after") VALUES (1, 'alice', 'alice', 'scrypt:32768:8:1$ggb7pdIbuZFEP402$faa1921170e3d477987a79b3e21bfaa4cbdd5fb1b30f9b51a6fecbb80a3ce359b37331bd4506a91654524cae27c59634a36c1a2c48821dde953e1812265b0ca8', 'unlimited', 1, 'Asia/Kolkata', '2026-11-02 10:30:00.592048', 'system', 1, 14);
INSERT INTO users ("id", "username", "username_key", "password_hash", "plan", "is_admin", "time_zone", "created_at", "theme", "single_keys", "quiet_after") VALUES (2, 'bob@example.org', 'bob@example.org', 'scrypt:32768:8:1$Bc0OOOB1cga22Rlc$6f51ae41b5775ceca6ea0bb53e8b4f265f24aabf816669c0b4f4baa69e6f6da874c621f3de74ee58ea54f8b59e6e285570c2ea9f3f81673d238812ec071ecf14', 'free', 0, NULL, '2026-11-02 10:30:00.696323', 'system', 1, 14);
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
INSERT INTO api_tokens ("id", "owner_id", "label", "secret_hash", "hint", "created_at", "expires_at", "last_used_at") VALUES (1, 1, 'Expires', 'b9a194be4e422be18fb90bb9a19ede4410d6054bb7401050cf78e042d038d160', '4f2U', '2026-11-02 10:30:01.099578', '2026-12-02 10:30:01.099578', NULL);
INSERT INTO api_tokens ("id", "owner_id", "label", "secret_hash", "hint", "created_at", "expires_at", "last_used_at") VALUES (2, 1, 'Home server', '233cf5171a17e3eb5281badc0b190eaafd3b7b3366855a0308511687168ec5d8', 'AuhY', '2026-11-02 10:30:01.101493', NULL, NULL);
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
INSERT INTO sessions ("id", "owner_id", "kind", "secret_hash", "label", "created_at", "last_used_at", "expires_at", "confirmed_at") VALUES (1, 1, 'browser', 'd847d062174c35c3ab0ef46fa5db552e44d343df10bd54e25b346e75cc4a3fcf', 'Firefox on Linux', '2026-11-02 10:30:01.208016', '2026-11-02 10:30:01.208016', '2026-12-02 10:30:01.208016', '2026-11-02 10:30:01.208016');
INSERT INTO sessions ("id", "owner_id", "kind", "secret_hash", "label", "created_at", "last_used_at", "expires_at", "confirmed_at") VALUES (2, 1, 'extension', 'f42924f7e6f5ebbec452736c23cca6226b3eb7ea95020d790531d9bb4cdba1be', 'Vega extension', '2026-11-02 10:30:01.312280', '2026-11-02 10:30:01.312280', '2027-01-31 10:30:01.312280', '2026-11-02 10:30:01.312280');
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
INSERT INTO idempotency_keys ("key_hash", "owner_id", "draft_hash", "job_id", "at") VALUES ('c5e4ff793111235b7b239b09dc008dddcaa0e5d8cbe2a63cd1945d432bd4bd8c', 1, 'f7f9f899abc4d77bb777c7b1ddbc5fcaa317311f79e41673fa3291e1c3e448bb', 48, '2026-11-02 10:30:01.085870');
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
INSERT INTO refusals ("id", "owner_id", "fingerprint", "reason", "job_id", "title", "company", "source_url", "captured_via", "captured_via_label", "times", "at", "detail") VALUES (1, 1, 'd281b79925758a8f80727ded8deb632e6dfcc90bf59bd5ce8d9eb83b79d235b2', 'duplicate', 44, 'مهندس برمجيات', 'Größe & Söhne 1', 'https://jobs.example/4', 'page', '', 1, '2026-11-02 10:30:00.917428', '');
INSERT INTO refusals ("id", "owner_id", "fingerprint", "reason", "job_id", "title", "company", "source_url", "captured_via", "captured_via_label", "times", "at", "detail") VALUES (2, 2, '04c2e4c95f4e4ecf81fc611bc957407f1b18e06927b96acfd18bf65d669053e8', 'duplicate', 45, 'مهندس برمجيات', 'Größe & Söhne 1', 'https://jobs.example/4', 'page', '', 1, '2026-11-02 10:30:00.921688', '');
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
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (1, 1, '[{"jobs": [2], "title": "Ing\u00e9nieur d\u2019\u00e9tudes", "rows": [[["job_events", "44"], null, {"id": 44, "job_id": 2, "kind": "moved", "from_status": "applied", "to_status": "rejected", "stage": "Final round", "outcome": null, "reply": null, "text": null, "fields": null, "title": null, "task_id": null, "interview_id": null, "source_url": null, "occurred_on": "2026-11-02", "recorded_at": "2026-11-02T10:30:00.877686+00:00", "via": "page", "via_label": ""}]], "history": "fdac7bd1542886fe8d0f48e3824b3c51613a96d885a2c396b435c16520172256"}]', '2026-11-02 10:30:00.892348');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (2, 1, '[{"jobs": [3], "title": "\u0418\u043d\u0436\u0435\u043d\u0435\u0440-\u043f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0438\u0441\u0442", "rows": [[["job_events", "47"], null, {"id": 47, "job_id": 3, "kind": "deleted", "from_status": null, "to_status": null, "stage": null, "outcome": null, "reply": null, "text": null, "fields": null, "title": null, "task_id": null, "interview_id": null, "source_url": null, "occurred_on": "2026-11-02", "recorded_at": "2026-11-02T10:30:00.904400+00:00", "via": "page", "via_label": ""}], [["jobs", "3"], {"deleted_at": null}, {"deleted_at": "2026-11-02T10:30:00.904400+00:00"}]], "history": "69d08bcb79d08b616bdbb7913adaac6fa15cfbce758334c280099af3203606c0"}]', '2026-11-02 10:30:00.911097');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (3, 1, '[{"jobs": [8], "title": "Engineer", "rows": [[["tasks", "1"], null, {"id": 1, "owner_id": 1, "job_id": 8, "title": "Follow up \u201cnow\u201d", "due_on": "2026-11-30", "due_key": "2026-11-30", "done_at": null, "uid": "148bc9ddf15256603c4377a4fd4ee7fb@vega", "sequence": 0, "created_at": "2026-11-02T10:30:00.925356+00:00", "updated_at": "2026-11-02T10:30:00.925356+00:00"}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:00.931588');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (4, 1, '[{"jobs": [8], "title": "Engineer", "rows": [[["tasks", "2"], null, {"id": 2, "owner_id": 1, "job_id": 8, "title": "\u30c7\u30fc\u30bf", "due_on": "2026-11-30", "due_key": "2026-11-30", "done_at": null, "uid": "0df065895513eebda61a5858c22bee09@vega", "sequence": 0, "created_at": "2026-11-02T10:30:00.935702+00:00", "updated_at": "2026-11-02T10:30:00.935702+00:00"}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:00.939138');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (5, 1, '[{"jobs": [], "title": "Update the CV", "rows": [[["tasks", "3"], null, {"id": 3, "owner_id": 1, "job_id": null, "title": "Update the CV", "due_on": null, "due_key": "9999-12-31", "done_at": null, "uid": "52a3145d8022c0b4acac93b19e49ac0a@vega", "sequence": 0, "created_at": "2026-11-02T10:30:00.943791+00:00", "updated_at": "2026-11-02T10:30:00.943791+00:00"}]], "history": "a683096011db3975a1e401e33b0047d1f2677a11efe85ef12806f016ae039795"}]', '2026-11-02 10:30:00.946086');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (6, 1, '[{"jobs": [8], "title": "Engineer", "rows": [[["job_events", "50"], null, {"id": 50, "job_id": 8, "kind": "task", "from_status": null, "to_status": null, "stage": null, "outcome": null, "reply": null, "text": null, "fields": null, "title": "\u30c7\u30fc\u30bf", "task_id": 2, "interview_id": null, "source_url": null, "occurred_on": "2026-11-02", "recorded_at": "2026-11-02T10:30:00.954486+00:00", "via": "page", "via_label": ""}], [["tasks", "2"], {"done_at": null}, {"done_at": "2026-11-02T10:30:00.954486+00:00"}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:00.960077');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (7, 1, '[{"jobs": [8], "title": "Engineer", "rows": [[["interviews", "1"], null, {"id": 1, "owner_id": 1, "job_id": 8, "title": "Video interview", "kind": "video", "starts_at": "2026-12-01T13:00:00+00:00", "ends_at": "2026-12-01T14:00:00+00:00", "time_zone": null, "location": "", "url": null, "people": "Maria M\u00fcller", "notes": "", "state": "planned", "state_at": "2026-11-02T10:30:00.964457+00:00", "moved_from": null, "uid": "e7d8ccbbb9e0f774eb34d31a4f1f2326@vega", "sequence": 0, "created_at": "2026-11-02T10:30:00.964457+00:00", "updated_at": "2026-11-02T10:30:00.964457+00:00"}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:00.971212');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (8, 1, '[{"jobs": [8], "title": "Engineer", "rows": [[["interviews", "2"], null, {"id": 2, "owner_id": 1, "job_id": 8, "title": "Video interview", "kind": "video", "starts_at": "2026-10-25T00:30:00+00:00", "ends_at": "2026-10-25T01:30:00+00:00", "time_zone": null, "location": "", "url": null, "people": "Maria M\u00fcller", "notes": "", "state": "planned", "state_at": "2026-11-02T10:30:00.978280+00:00", "moved_from": null, "uid": "ddc63707cd6087157a20b16f99018074@vega", "sequence": 0, "created_at": "2026-11-02T10:30:00.978280+00:00", "updated_at": "2026-11-02T10:30:00.978280+00:00"}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:00.982231');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (9, 1, '[{"jobs": [8], "title": "Engineer", "rows": [[["interviews", "2"], {"time_zone": null, "state": "planned", "state_at": "2026-11-02T10:30:00.978280+00:00"}, {"time_zone": "America/New_York", "state": "done", "state_at": "2026-11-02T10:30:00.999013+00:00"}], [["job_events", "51"], null, {"id": 51, "job_id": 8, "kind": "interview", "from_status": null, "to_status": null, "stage": null, "outcome": null, "reply": null, "text": null, "fields": null, "title": "Video interview", "task_id": null, "interview_id": 2, "source_url": null, "occurred_on": "2026-10-25", "recorded_at": "2026-11-02T10:30:00.999013+00:00", "via": "page", "via_label": ""}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:01.003887');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (10, 1, '[{"jobs": [8], "title": "Engineer", "rows": [[["contacts", "1"], null, {"id": 1, "owner_id": 1, "job_id": 8, "name": "Maria M\u00fcller", "role": "", "email": "maria@example.com", "phone": null, "notes": "", "created_at": "2026-11-02T10:30:01.008071+00:00", "updated_at": "2026-11-02T10:30:01.008071+00:00"}]], "history": "26b3b5413739a5db2fa7582d2ba085a62c8d1eb769fc6031b3c6ea3a3c2f17ce"}]', '2026-11-02 10:30:01.013331');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (11, 1, '[{"jobs": [], "title": "Messe \u201eJobs\u201c", "rows": [[["efforts", "1"], null, {"id": 1, "owner_id": 1, "occurred_on": "2026-11-03", "title": "Messe \u201eJobs\u201c", "company": "", "contact": "", "result": "2 Gespr\u00e4che", "notes": "", "created_at": "2026-11-02T10:30:01.018497+00:00", "updated_at": "2026-11-02T10:30:01.018497+00:00"}]], "history": "a683096011db3975a1e401e33b0047d1f2677a11efe85ef12806f016ae039795"}]', '2026-11-02 10:30:01.021972');
INSERT INTO changes ("id", "owner_id", "units", "at") VALUES (12, 1, '[{"jobs": [49], "title": "Engineer", "rows": [[["job_events", "56"], null, {"id": 56, "job_id": 49, "kind": "deleted", "from_status": null, "to_status": null, "stage": null, "outcome": null, "reply": null, "text": null, "fields": null, "title": null, "task_id": null, "interview_id": null, "source_url": null, "occurred_on": "2026-11-02", "recorded_at": "2026-11-02T10:30:01.093342+00:00", "via": "page", "via_label": ""}], [["jobs", "49"], {"deleted_at": null}, {"deleted_at": "2026-11-02T10:30:01.093342+00:00"}]], "history": "19b5bdb92ad9e43c9ff89b98802d2ee1efd93ec213a0489560234ff817412641"}]', '2026-11-02 10:30:01.096059');
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
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (1, 1, 'saved', '2026-11-02 10:30:00.804895', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (2, 2, 'saved', '2026-11-02 10:30:00.810871', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (3, 3, 'saved', '2026-11-02 10:30:00.812923', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (4, 4, 'saved', '2026-11-02 10:30:00.814502', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (5, 5, 'saved', '2026-11-02 10:30:00.815903', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (6, 6, 'saved', '2026-11-02 10:30:00.817159', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (7, 7, 'saved', '2026-11-02 10:30:00.818456', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (8, 8, 'saved', '2026-11-02 10:30:00.819941', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (9, 9, 'saved', '2026-11-02 10:30:00.821445', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (10, 10, 'saved', '2026-11-02 10:30:00.822950', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (11, 11, 'saved', '2026-11-02 10:30:00.824339', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (12, 12, 'saved', '2026-11-02 10:30:00.825732', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (13, 13, 'saved', '2026-11-02 10:30:00.827128', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (14, 14, 'saved', '2026-11-02 10:30:00.828530', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (15, 15, 'saved', '2026-11-02 10:30:00.829823', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (16, 16, 'saved', '2026-11-02 10:30:00.831028', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (17, 17, 'saved', '2026-11-02 10:30:00.832264', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (18, 18, 'saved', '2026-11-02 10:30:00.833508', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (19, 19, 'saved', '2026-11-02 10:30:00.834698', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (20, 20, 'saved', '2026-11-02 10:30:00.835908', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (21, 21, 'saved', '2026-11-02 10:30:00.837103', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (22, 22, 'saved', '2026-11-02 10:30:00.838330', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (23, 23, 'saved', '2026-11-02 10:30:00.839502', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (24, 24, 'saved', '2026-11-02 10:30:00.840754', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (25, 25, 'saved', '2026-11-02 10:30:00.841831', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (26, 26, 'saved', '2026-11-02 10:30:00.842966', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (27, 27, 'saved', '2026-11-02 10:30:00.844061', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (28, 28, 'saved', '2026-11-02 10:30:00.845252', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (29, 29, 'saved', '2026-11-02 10:30:00.846601', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (30, 30, 'saved', '2026-11-02 10:30:00.847715', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (31, 31, 'saved', '2026-11-02 10:30:00.848833', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (32, 32, 'saved', '2026-11-02 10:30:00.850091', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (33, 33, 'saved', '2026-11-02 10:30:00.851283', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (34, 34, 'saved', '2026-11-02 10:30:00.852488', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (35, 35, 'saved', '2026-11-02 10:30:00.853751', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (36, 36, 'saved', '2026-11-02 10:30:00.854914', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (37, 37, 'saved', '2026-11-02 10:30:00.856052', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (38, 38, 'saved', '2026-11-02 10:30:00.857399', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (39, 39, 'saved', '2026-11-02 10:30:00.859050', 'interested', 'interviewing', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (40, 40, 'saved', '2026-11-02 10:30:00.860538', 'interested', 'offer_received', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (41, 41, 'saved', '2026-11-02 10:30:00.861885', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (42, 42, 'saved', '2026-11-02 10:30:00.863229', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (43, 1, 'edited', '2026-11-02 10:30:00.869086', NULL, NULL, NULL, NULL, NULL, NULL, '["notes"]', NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (44, 2, 'moved', '2026-11-02 10:30:00.877686', 'applied', 'rejected', 'Final round', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (45, 2, 'call', '2026-11-02 10:30:00.895320', NULL, NULL, NULL, NULL, 1, 'Sorry.', NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (46, 43, 'saved', '2026-11-02 10:30:00.898113', 'interested', 'applied', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (47, 3, 'deleted', '2026-11-02 10:30:00.904400', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (48, 44, 'saved', '2026-11-02 10:30:00.915011', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (49, 45, 'saved', '2026-11-02 10:30:00.919630', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (50, 8, 'task', '2026-11-02 10:30:00.954486', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'データ', NULL, '2026-11-02', 'page', '', 2, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (51, 8, 'interview', '2026-11-02 10:30:00.999013', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Video interview', NULL, '2026-10-25', 'page', '', NULL, 2);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (52, 46, 'saved', '2026-11-02 10:30:01.054313', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'import', 'Bewerbungen.csv', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (53, 47, 'saved', '2026-11-02 10:30:01.054313', NULL, 'interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'import', 'Bewerbungen.csv', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (54, 48, 'saved', '2026-11-02 10:30:01.085870', 'interested', 'rejected', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (55, 49, 'saved', '2026-11-02 10:30:01.088753', 'interested', 'not_interested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
INSERT INTO job_events ("id", "job_id", "kind", "recorded_at", "from_status", "to_status", "stage", "outcome", "reply", "text", "fields", "title", "source_url", "occurred_on", "via", "via_label", "task_id", "interview_id") VALUES (56, 49, 'deleted', '2026-11-02 10:30:01.093342', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-02', 'page', '', NULL, NULL);
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
INSERT INTO tasks ("id", "owner_id", "job_id", "title", "due_on", "due_key", "done_at", "uid", "sequence", "created_at", "updated_at") VALUES (1, 1, 8, 'Follow up “now”', '2026-11-30', '2026-11-30', NULL, '148bc9ddf15256603c4377a4fd4ee7fb@vega', 0, '2026-11-02 10:30:00.925356', '2026-11-02 10:30:00.925356');
INSERT INTO tasks ("id", "owner_id", "job_id", "title", "due_on", "due_key", "done_at", "uid", "sequence", "created_at", "updated_at") VALUES (2, 1, 8, 'データ', '2026-11-30', '2026-11-30', '2026-11-02 10:30:00.954486', '0df065895513eebda61a5858c22bee09@vega', 0, '2026-11-02 10:30:00.935702', '2026-11-02 10:30:00.954486');
INSERT INTO tasks ("id", "owner_id", "job_id", "title", "due_on", "due_key", "done_at", "uid", "sequence", "created_at", "updated_at") VALUES (3, 1, NULL, 'Update the CV', NULL, '9999-12-31', NULL, '52a3145d8022c0b4acac93b19e49ac0a@vega', 0, '2026-11-02 10:30:00.943791', '2026-11-02 10:30:00.943791');
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
INSERT INTO interviews ("id", "owner_id", "job_id", "title", "kind", "starts_at", "ends_at", "time_zone", "location", "url", "people", "notes", "state", "state_at", "moved_from", "uid", "sequence", "created_at", "updated_at") VALUES (1, 1, 8, 'Video interview', 'video', '2026-12-01 13:00:00.000000', '2026-12-01 14:00:00.000000', NULL, '', NULL, 'Maria Müller', '', 'planned', '2026-11-02 10:30:00.964457', NULL, 'e7d8ccbbb9e0f774eb34d31a4f1f2326@vega', 0, '2026-11-02 10:30:00.964457', '2026-11-02 10:30:00.964457');
INSERT INTO interviews ("id", "owner_id", "job_id", "title", "kind", "starts_at", "ends_at", "time_zone", "location", "url", "people", "notes", "state", "state_at", "moved_from", "uid", "sequence", "created_at", "updated_at") VALUES (2, 1, 8, 'Video interview', 'video', '2026-10-25 00:30:00.000000', '2026-10-25 01:30:00.000000', 'America/New_York', '', NULL, 'Maria Müller', '', 'done', '2026-11-02 10:30:00.999013', NULL, 'ddc63707cd6087157a20b16f99018074@vega', 0, '2026-11-02 10:30:00.978280', '2026-11-02 10:30:00.999013');
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
INSERT INTO contacts ("id", "owner_id", "job_id", "name", "role", "email", "phone", "notes", "created_at", "updated_at") VALUES (1, 1, 8, 'Maria Müller', '', 'maria@example.com', NULL, '', '2026-11-02 10:30:01.008071', '2026-11-02 10:30:01.008071');
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
INSERT INTO calendar_feeds ("owner_id", "nonce", "secret_hash", "with_companies", "version", "created_at") VALUES (1, '0000000000000000000000000000000000000000000000000000000000000000', '1111111111111111111111111111111111111111111111111111111111111111', 1, 6, '2026-11-02 10:30:01.022978');
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
INSERT INTO notices ("id", "owner_id", "kind", "channel", "subject", "moment", "state", "attempts", "next_try_at", "error", "created_at", "updated_at") VALUES (1, 1, 'digest', 'email', 0, '2026-11-02', 'sent', 1, NULL, '', '2026-11-02 10:30:01.022978', '2026-11-02 10:30:01.022988');
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
INSERT INTO import_layouts ("owner_id", "headings_key", "choices", "used_at") VALUES (1, 'ceddb3fca16d4413cd52a1f785ff86b8ba48facb2c7a0f6fa128802295d08e7b', '{"columns": {"Firma": "company", "Stelle": "title", "Notiz": "notes"}, "day_first": true, "words": {}}', '2026-11-02 10:30:01.060865');
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
	CONSTRAINT fk_jobs_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES jobs (id) ON DELETE CASCADE, 
	CONSTRAINT fk_jobs_same_as_id FOREIGN KEY(same_as_id) REFERENCES jobs (id) ON DELETE SET NULL, 
	CONSTRAINT fk_jobs_owner_id FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (1, 1, 'Engineer', 'Größe & Söhne 0', 'Zürich', NULL, NULL, 'full_time', 'interested', NULL, 'engineer', 'grosse sohne 0', '7dedba97972ef4b3b9f2ec748c77fd134bc8d2dfcde81ff73624b2a6c7152c5e', 1, 'page', 2, '2026-11-02 10:30:00.804895', '2026-11-02 10:30:00.869086', '2026-11-02 10:30:00.804895', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '**Called** them.

Twice.', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p><strong>Called</strong> them.</p>
<p>Twice.</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (2, 1, 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/1', 'https://apply.example/1', 'part_time', 'rejected', 'https://jobs.example/1', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 1, 'page', 2, '2026-11-02 10:30:00.810871', '2026-11-02 10:30:00.895320', '2026-11-02 10:30:00.877686', NULL, NULL, '', 'Final round', NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'applied', '2026-11-02', 0, 0, 1, 0, 0, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (3, 1, 'Инженер-программист', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/2', NULL, 'contract', 'interviewing', 'https://jobs.example/2', 'инженер-программист', 'grosse sohne 2', '1f61f59beb0108b207f7801d297075dc4c2f871a605dd910458a91b35e2baee2', 1, 'page', 2, '2026-11-02 10:30:00.812923', '2026-11-02 10:30:00.904400', '2026-11-02 10:30:00.812923', '2026-11-02 10:30:00.904400', NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 1, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (4, 1, 'データエンジニア', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/3', 'https://apply.example/3', 'intern', 'offer_received', 'https://jobs.example/3', 'テータエンシニア', 'grosse sohne 0', '01cd785feb7def93d5b1dc474a9ba3832ed71e823e730d6e2961410ec630964d', 1, 'page', 1, '2026-11-02 10:30:00.814502', '2026-11-02 10:30:00.814502', '2026-11-02 10:30:00.814502', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 1, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (5, 1, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', NULL, 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'page', 1, '2026-11-02 10:30:00.815903', '2026-11-02 10:30:00.815903', '2026-11-02 10:30:00.815903', NULL, 4, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 4', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 4</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (6, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 2', 'Zürich', NULL, 'https://apply.example/5', 'freelance', 'not_interested', NULL, 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 2', '65fa2aef2864eba60d8402b2645251061352e8dac2d1acf28c74c5209544328d', 1, 'page', 1, '2026-11-02 10:30:00.817159', '2026-11-02 10:30:00.817159', '2026-11-02 10:30:00.817159', NULL, 7, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (7, 1, '👩‍💻 Developer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/6', NULL, 'other', 'interested', 'https://jobs.example/6', '👩‍💻 developer', 'grosse sohne 0', 'f5f3cf9b3b5047597dfa4f41d3e792f957fc39010a55b9c690491c8ca9aaefe8', 1, 'page', 1, '2026-11-02 10:30:00.818456', '2026-11-02 10:30:00.818456', '2026-11-02 10:30:00.818456', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (8, 1, 'Engineer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/7', 'https://apply.example/7', 'full_time', 'applied', 'https://jobs.example/7', 'engineer', 'grosse sohne 1', 'b61579840cec6951eae4adf6c969a3b6dd3f995fd3c601b56a7a6b39dab391c6', 1, 'page', 1, '2026-11-02 10:30:00.819941', '2026-11-02 10:30:01.008071', '2026-11-02 10:30:00.819941', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'applied', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (9, 1, 'Ingénieur d’études', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/8', NULL, 'part_time', 'interviewing', 'https://jobs.example/8', 'ingenieur d’etudes', 'grosse sohne 2', '3216ecbfcdc5cbb9d803a60245d85860e7f5f094fe273365fd7db39773e62724', 1, 'page', 1, '2026-11-02 10:30:00.821445', '2026-11-02 10:30:00.821445', '2026-11-02 10:30:00.821445', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 1, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 8', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 8</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (10, 1, 'Инженер-программист', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/9', 'https://apply.example/9', 'contract', 'offer_received', 'https://jobs.example/9', 'инженер-программист', 'grosse sohne 0', 'cd04f7cd3e5771b8e355f913f83803ddda6c8b91540a9381b8f39090461c7ad4', 1, 'page', 1, '2026-11-02 10:30:00.822950', '2026-11-02 10:30:00.822950', '2026-11-02 10:30:00.822950', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 1, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (11, 1, 'データエンジニア', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'intern', 'rejected', NULL, 'テータエンシニア', 'grosse sohne 1', 'e77b15bc4a8a32f3d568977c3d4ef115fd4c000d403e1e380e7baf14977ab4ed', 1, 'page', 1, '2026-11-02 10:30:00.824339', '2026-11-02 10:30:00.824339', '2026-11-02 10:30:00.824339', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (12, 1, 'مهندس برمجيات', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/11', 'https://apply.example/11', 'remote', 'not_interested', 'https://jobs.example/11', 'مهندس برمجيات', 'grosse sohne 2', '2a3f29a5a23926604d699dfd0d09ab236642af79a6bc4c9784bccd17637e5f0d', 1, 'page', 1, '2026-11-02 10:30:00.825732', '2026-11-02 10:30:00.825732', '2026-11-02 10:30:00.825732', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (13, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/12', NULL, 'freelance', 'interested', 'https://jobs.example/12', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 0', 'd9a0206277f9f4557c1c9ee6b592677c0a8c0ce21943fdb2c884f4e7e30d33b1', 1, 'page', 1, '2026-11-02 10:30:00.827128', '2026-11-02 10:30:00.827128', '2026-11-02 10:30:00.827128', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 12', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 12</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (14, 1, '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/13', 'https://apply.example/13', 'other', 'applied', 'https://jobs.example/13', '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 1, 'page', 1, '2026-11-02 10:30:00.828530', '2026-11-02 10:30:00.828530', '2026-11-02 10:30:00.828530', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'applied', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (15, 1, 'Engineer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/14', NULL, 'full_time', 'interviewing', 'https://jobs.example/14', 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 1, 'page', 1, '2026-11-02 10:30:00.829823', '2026-11-02 10:30:00.829823', '2026-11-02 10:30:00.829823', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 1, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (16, 1, 'Ingénieur d’études', 'Größe & Söhne 0', 'Zürich', NULL, 'https://apply.example/15', 'part_time', 'offer_received', NULL, 'ingenieur d’etudes', 'grosse sohne 0', 'faca6f971a881eb07b68db90e10680818e9ddfcf8d204f8743f8a218d2ba2df4', 1, 'page', 1, '2026-11-02 10:30:00.831028', '2026-11-02 10:30:00.831028', '2026-11-02 10:30:00.831028', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 1, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (17, 1, 'Инженер-программист', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/16', NULL, 'contract', 'rejected', 'https://jobs.example/16', 'инженер-программист', 'grosse sohne 1', '0db8025a6f3ca626bd1efa476a98285cc60c9ec7c8406fa518ce15c9d18d4714', 1, 'page', 1, '2026-11-02 10:30:00.832264', '2026-11-02 10:30:00.832264', '2026-11-02 10:30:00.832264', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 16', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 16</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (18, 1, 'データエンジニア', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/17', 'https://apply.example/17', 'intern', 'not_interested', 'https://jobs.example/17', 'テータエンシニア', 'grosse sohne 2', '98588a9c712af14e617c7712162390f96020315cc754d03c083c28ce66d32646', 1, 'page', 1, '2026-11-02 10:30:00.833508', '2026-11-02 10:30:00.833508', '2026-11-02 10:30:00.833508', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (19, 1, 'مهندس برمجيات', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/18', NULL, 'remote', 'interested', 'https://jobs.example/18', 'مهندس برمجيات', 'grosse sohne 0', '93aebf4a56206022143f964033cf1cbea22a30b8db5ab826bfc72e3497ed9ea5', 1, 'page', 1, '2026-11-02 10:30:00.834698', '2026-11-02 10:30:00.834698', '2026-11-02 10:30:00.834698', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (20, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/19', 'https://apply.example/19', 'freelance', 'applied', 'https://jobs.example/19', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 1', '78813f421de6824542f31ed27212fd5db6486241a72c01ca182698009a2c4b83', 1, 'page', 1, '2026-11-02 10:30:00.835908', '2026-11-02 10:30:00.835908', '2026-11-02 10:30:00.835908', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'applied', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (21, 1, '👩‍💻 Developer', 'Größe & Söhne 2', 'Zürich', NULL, NULL, 'other', 'interviewing', NULL, '👩‍💻 developer', 'grosse sohne 2', '7fede75a9a0b006548b79716f8bb1a1e307652b4cf4947965e4359478eb3ddaf', 1, 'page', 1, '2026-11-02 10:30:00.837103', '2026-11-02 10:30:00.837103', '2026-11-02 10:30:00.837103', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 1, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 20', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 20</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (22, 1, 'Engineer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/21', 'https://apply.example/21', 'full_time', 'offer_received', 'https://jobs.example/21', 'engineer', 'grosse sohne 0', '7dedba97972ef4b3b9f2ec748c77fd134bc8d2dfcde81ff73624b2a6c7152c5e', 1, 'page', 1, '2026-11-02 10:30:00.838330', '2026-11-02 10:30:00.838330', '2026-11-02 10:30:00.838330', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 1, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (23, 1, 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/22', NULL, 'part_time', 'rejected', 'https://jobs.example/22', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 1, 'page', 1, '2026-11-02 10:30:00.839502', '2026-11-02 10:30:00.839502', '2026-11-02 10:30:00.839502', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (24, 1, 'Инженер-программист', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/23', 'https://apply.example/23', 'contract', 'not_interested', 'https://jobs.example/23', 'инженер-программист', 'grosse sohne 2', '1f61f59beb0108b207f7801d297075dc4c2f871a605dd910458a91b35e2baee2', 1, 'page', 1, '2026-11-02 10:30:00.840754', '2026-11-02 10:30:00.840754', '2026-11-02 10:30:00.840754', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (25, 1, 'データエンジニア', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/24', NULL, 'intern', 'interested', 'https://jobs.example/24', 'テータエンシニア', 'grosse sohne 0', '01cd785feb7def93d5b1dc474a9ba3832ed71e823e730d6e2961410ec630964d', 1, 'page', 1, '2026-11-02 10:30:00.841831', '2026-11-02 10:30:00.841831', '2026-11-02 10:30:00.841831', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 24', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 24</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (26, 1, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', NULL, 'https://apply.example/25', 'remote', 'applied', NULL, 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'page', 1, '2026-11-02 10:30:00.842966', '2026-11-02 10:30:00.842966', '2026-11-02 10:30:00.842966', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'applied', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (27, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/26', NULL, 'freelance', 'interviewing', 'https://jobs.example/26', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 2', '65fa2aef2864eba60d8402b2645251061352e8dac2d1acf28c74c5209544328d', 1, 'page', 1, '2026-11-02 10:30:00.844061', '2026-11-02 10:30:00.844061', '2026-11-02 10:30:00.844061', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 1, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (28, 1, '👩‍💻 Developer', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/27', 'https://apply.example/27', 'other', 'offer_received', 'https://jobs.example/27', '👩‍💻 developer', 'grosse sohne 0', 'f5f3cf9b3b5047597dfa4f41d3e792f957fc39010a55b9c690491c8ca9aaefe8', 1, 'page', 1, '2026-11-02 10:30:00.845252', '2026-11-02 10:30:00.845252', '2026-11-02 10:30:00.845252', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 1, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (29, 1, 'Engineer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/28', NULL, 'full_time', 'rejected', 'https://jobs.example/28', 'engineer', 'grosse sohne 1', 'b61579840cec6951eae4adf6c969a3b6dd3f995fd3c601b56a7a6b39dab391c6', 1, 'page', 1, '2026-11-02 10:30:00.846601', '2026-11-02 10:30:00.846601', '2026-11-02 10:30:00.846601', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 28', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 28</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (30, 1, 'Ingénieur d’études', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/29', 'https://apply.example/29', 'part_time', 'not_interested', 'https://jobs.example/29', 'ingenieur d’etudes', 'grosse sohne 2', '3216ecbfcdc5cbb9d803a60245d85860e7f5f094fe273365fd7db39773e62724', 1, 'page', 1, '2026-11-02 10:30:00.847715', '2026-11-02 10:30:00.847715', '2026-11-02 10:30:00.847715', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (31, 1, 'Инженер-программист', 'Größe & Söhne 0', 'Zürich', NULL, NULL, 'contract', 'interested', NULL, 'инженер-программист', 'grosse sohne 0', 'cd04f7cd3e5771b8e355f913f83803ddda6c8b91540a9381b8f39090461c7ad4', 1, 'page', 1, '2026-11-02 10:30:00.848833', '2026-11-02 10:30:00.848833', '2026-11-02 10:30:00.848833', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (32, 1, 'データエンジニア', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/31', 'https://apply.example/31', 'intern', 'applied', 'https://jobs.example/31', 'テータエンシニア', 'grosse sohne 1', 'e77b15bc4a8a32f3d568977c3d4ef115fd4c000d403e1e380e7baf14977ab4ed', 1, 'page', 1, '2026-11-02 10:30:00.850091', '2026-11-02 10:30:00.850091', '2026-11-02 10:30:00.850091', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'applied', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (33, 1, 'مهندس برمجيات', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/32', NULL, 'remote', 'interviewing', 'https://jobs.example/32', 'مهندس برمجيات', 'grosse sohne 2', '2a3f29a5a23926604d699dfd0d09ab236642af79a6bc4c9784bccd17637e5f0d', 1, 'page', 1, '2026-11-02 10:30:00.851283', '2026-11-02 10:30:00.851283', '2026-11-02 10:30:00.851283', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 1, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 32', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 32</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (34, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/33', 'https://apply.example/33', 'freelance', 'offer_received', 'https://jobs.example/33', 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 0', 'd9a0206277f9f4557c1c9ee6b592677c0a8c0ce21943fdb2c884f4e7e30d33b1', 1, 'page', 1, '2026-11-02 10:30:00.852488', '2026-11-02 10:30:00.852488', '2026-11-02 10:30:00.852488', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 1, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (35, 1, '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/34', NULL, 'other', 'rejected', 'https://jobs.example/34', '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 1, 'page', 1, '2026-11-02 10:30:00.853751', '2026-11-02 10:30:00.853751', '2026-11-02 10:30:00.853751', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (36, 1, 'Engineer', 'Größe & Söhne 2', 'Zürich', NULL, 'https://apply.example/35', 'full_time', 'not_interested', NULL, 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 1, 'page', 1, '2026-11-02 10:30:00.854914', '2026-11-02 10:30:00.854914', '2026-11-02 10:30:00.854914', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (37, 1, 'Ingénieur d’études', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/36', NULL, 'part_time', 'interested', 'https://jobs.example/36', 'ingenieur d’etudes', 'grosse sohne 0', 'faca6f971a881eb07b68db90e10680818e9ddfcf8d204f8743f8a218d2ba2df4', 1, 'page', 1, '2026-11-02 10:30:00.856052', '2026-11-02 10:30:00.856052', '2026-11-02 10:30:00.856052', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 36', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 36</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (38, 1, 'Инженер-программист', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/37', 'https://apply.example/37', 'contract', 'applied', 'https://jobs.example/37', 'инженер-программист', 'grosse sohne 1', '0db8025a6f3ca626bd1efa476a98285cc60c9ec7c8406fa518ce15c9d18d4714', 1, 'page', 1, '2026-11-02 10:30:00.857399', '2026-11-02 10:30:00.857399', '2026-11-02 10:30:00.857399', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'applied', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (39, 1, 'データエンジニア', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/38', NULL, 'intern', 'interviewing', 'https://jobs.example/38', 'テータエンシニア', 'grosse sohne 2', '98588a9c712af14e617c7712162390f96020315cc754d03c083c28ce66d32646', 1, 'page', 1, '2026-11-02 10:30:00.859050', '2026-11-02 10:30:00.859050', '2026-11-02 10:30:00.859050', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 1, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (40, 1, 'مهندس برمجيات', 'Größe & Söhne 0', 'Zürich', 'https://jobs.example/39', 'https://apply.example/39', 'remote', 'offer_received', 'https://jobs.example/39', 'مهندس برمجيات', 'grosse sohne 0', '93aebf4a56206022143f964033cf1cbea22a30b8db5ab826bfc72e3497ed9ea5', 1, 'page', 1, '2026-11-02 10:30:00.860538', '2026-11-02 10:30:00.860538', '2026-11-02 10:30:00.860538', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 1, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (41, 1, 'It''s "quoted"; -- and \ escaped %s :name', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'freelance', 'rejected', NULL, 'it''s "quoted"; -- and \ escaped %s :name', 'grosse sohne 1', '78813f421de6824542f31ed27212fd5db6486241a72c01ca182698009a2c4b83', 1, 'page', 1, '2026-11-02 10:30:00.861885', '2026-11-02 10:30:00.861885', '2026-11-02 10:30:00.861885', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 40', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 40</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (42, 1, '👩‍💻 Developer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/41', 'https://apply.example/41', 'other', 'not_interested', 'https://jobs.example/41', '👩‍💻 developer', 'grosse sohne 2', '7fede75a9a0b006548b79716f8bb1a1e307652b4cf4947965e4359478eb3ddaf', 1, 'page', 1, '2026-11-02 10:30:00.863229', '2026-11-02 10:30:00.863229', '2026-11-02 10:30:00.863229', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (43, 2, 'Ingénieur d’études', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/1', 'https://apply.example/1', 'part_time', 'applied', 'https://jobs.example/1', 'ingenieur d’etudes', 'grosse sohne 1', 'faeef53b761812dbed1c87b270865891d035a536b114c74d3f786ca78a7cebe4', 1, 'page', 1, '2026-11-02 10:30:00.898113', '2026-11-02 10:30:00.898113', '2026-11-02 10:30:00.898113', NULL, NULL, '', NULL, NULL, '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, 'applied', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (44, 1, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', 'https://jobs.example/4', 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'page', 1, '2026-11-02 10:30:00.915011', '2026-11-02 10:30:00.915011', '2026-11-02 10:30:00.915011', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 4', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 4</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (45, 2, 'مهندس برمجيات', 'Größe & Söhne 1', 'Zürich', 'https://jobs.example/4', NULL, 'remote', 'rejected', 'https://jobs.example/4', 'مهندس برمجيات', 'grosse sohne 1', '82911e5c50eba4d278d0ea10d69ac34f4b92ebe5bb75788adfea31fddd6c6155', 1, 'page', 1, '2026-11-02 10:30:00.919630', '2026-11-02 10:30:00.919630', '2026-11-02 10:30:00.919630', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 4', 'posting', '<p>Build things.</p><ul dir="auto"><li>東京</li><li>a line	with a tab</li></ul>', '<p>Note 4</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (46, 1, 'Ingenieurin', 'Größe & Söhne', '', NULL, NULL, 'other', 'interested', NULL, 'ingenieurin', 'grosse sohne', '49b2362dc39e21e662bf49430eba9ab91a0cfdff17c1963b7f6ee62a1582313d', 1, 'import', 1, '2026-11-02 10:30:01.054313', '2026-11-02 10:30:01.054313', '2026-11-02 10:30:01.054313', NULL, NULL, 'Bewerbungen.csv', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, '', '„Anruf“', 'posting', '', '<p>„Anruf“</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (47, 1, 'Untitled job at Müller', 'Müller', '', NULL, NULL, 'other', 'interested', NULL, 'untitled job at muller', 'muller', '0ee2fff45aeec66e62f713c5ca325fc51e03d6e44a39bdc57647e8498c703b73', 1, 'import', 1, '2026-11-02 10:30:01.054313', '2026-11-02 10:30:01.054313', '2026-11-02 10:30:01.054313', NULL, NULL, 'Bewerbungen.csv', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, '', 'ca. Oktober', 'posting', '', '<p>ca. Oktober</p>
', 1);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (48, 1, '👩‍💻 Developer', 'Größe & Söhne 1', 'Zürich', NULL, NULL, 'other', 'rejected', NULL, '👩‍💻 developer', 'grosse sohne 1', '68b8a578d60f185ed89bd08579f494a4be5f1ca7ca98ee82178f2cbebc83ab9f', 0, 'page', 1, '2026-11-02 10:30:01.085870', '2026-11-02 10:30:01.085870', '2026-11-02 10:30:01.085870', NULL, NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, NULL, '9999-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'approached', '2026-11-02', 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', 'Note 1000', 'posting', NULL, NULL, 0);
INSERT INTO jobs ("id", "owner_id", "title", "company", "location", "source_url", "application_url", "job_type", "status", "job_key", "title_key", "company_key", "alike_key", "indexed", "captured_via", "version", "created_at", "updated_at", "status_changed_at", "deleted_at", "same_as_id", "captured_via_label", "stage", "outcome", "applied_on", "applied_key", "status_since", "news_on", "workplace", "deadline", "deadline_key", "answer_by", "quiet_until", "salary_min", "salary_max", "salary_currency", "salary_period", "source", "source_typed", "applied_via", "reference", "merged_into_id", "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied", "days_interviewing", "days_offer", "description", "notes", "description_format", "description_html", "notes_html", "rendered_by") VALUES (49, 1, 'Engineer', 'Größe & Söhne 2', 'Zürich', 'https://jobs.example/1001', 'https://apply.example/1001', 'full_time', 'not_interested', 'https://jobs.example/1001', 'engineer', 'grosse sohne 2', '7f87f38f52630169de2936030bf3f2f0ea2b32820b58662983d26df2251acb1f', 0, 'page', 2, '2026-11-02 10:30:01.088753', '2026-11-02 10:30:01.093342', '2026-11-02 10:30:01.088753', '2026-11-02 10:30:01.093342', NULL, '', NULL, NULL, NULL, '0001-01-01', '2026-11-02', '2026-11-02', NULL, '2026-12-01', '2026-12-01', NULL, NULL, 8000050, NULL, 'EUR', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 'Build things.

- 東京
- a line	with a tab', '', 'posting', NULL, NULL, 0);
CREATE INDEX ix_jobs_closing ON jobs (owner_id, status, deadline, id) WHERE deleted_at IS NULL AND status = 'interested';
CREATE INDEX ix_jobs_merged_into ON jobs (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX ix_jobs_not_indexed ON jobs (owner_id, id) WHERE indexed = 0;
CREATE INDEX ix_jobs_board ON jobs (owner_id, status, outcome, news_on, status_changed_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_answer ON jobs (owner_id, status, answer_by, id) WHERE deleted_at IS NULL AND status = 'offer_received' AND outcome IS NULL;
CREATE INDEX ix_jobs_newest ON jobs (owner_id, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_not_rendered ON jobs (id) WHERE rendered_by = 0;
CREATE INDEX ix_jobs_same_as ON jobs (same_as_id) WHERE same_as_id IS NOT NULL;
CREATE INDEX ix_jobs_status ON jobs (owner_id, status, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_waiting ON jobs (owner_id, news_on, id) WHERE deleted_at IS NULL AND status IN ('applied', 'interviewing') AND outcome IS NULL;
CREATE INDEX ix_jobs_title ON jobs (owner_id, title_key, id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_jobs_owner_id_job_key ON jobs (owner_id, job_key) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_applied ON jobs (owner_id, applied_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_company ON jobs (owner_id, company_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_deadline ON jobs (owner_id, deadline_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_jobs_trash ON jobs (owner_id, deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_jobs_updated ON jobs (owner_id, updated_at, id) WHERE deleted_at IS NULL;
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
INSERT INTO efforts ("id", "owner_id", "occurred_on", "title", "company", "contact", "result", "notes", "created_at", "updated_at") VALUES (1, 1, '2026-11-03', 'Messe „Jobs“', '', '', '2 Gespräche', '', '2026-11-02 10:30:01.018497', '2026-11-02 10:30:01.018497');
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
INSERT INTO imports ("id", "owner_id", "state", "file_name", "read_as", "rows", "rows_read", "tables", "choices", "counts", "task_ids", "created_at", "done_at", "undone_at", "effort_ids", "upload") VALUES (1, 1, 'done', 'Bewerbungen.csv', 'CSV, Windows-1252', 3, 3, '[{"name": "Bewerbungen.csv", "columns": ["Firma", "Stelle", "Notiz"]}]', '{"tables": [{"fields": ["company", "title", "notes"], "day_first": true}], "words": {}, "update": false}', '{"new": 2, "duplicate": 0, "updated": 0, "alike": 0, "blank": 1, "invalid": 0}', '[]', '2026-11-02 10:30:01.046267', '2026-11-02 10:30:01.060156', NULL, '[]', NULL);
INSERT INTO imports ("id", "owner_id", "state", "file_name", "read_as", "rows", "rows_read", "tables", "choices", "counts", "task_ids", "created_at", "done_at", "undone_at", "effort_ids", "upload") VALUES (2, 1, 'draft', 'データ.csv', 'CSV, UTF-8', 3, 0, '[{"name": "\u30c7\u30fc\u30bf.csv", "columns": ["Firma", "Stelle", "Notiz"]}]', '{}', '{}', '[]', '2026-11-02 10:30:01.064207', NULL, NULL, '[]', X'780173CB2CCA4DD4092E49CDC949D5F1CB2FC9ACE2722F3ABCEDF0FC54053585E0C3DB32F252753CF3D253F332534B8B32F3741E35CC73CC2B2A4D7BD430874B4787CBF7F01EA0C6221D9DE4443D05FFEC92FCA4D4222E009C032135');
CREATE INDEX ix_imports_owner_id_id ON imports (owner_id, id);
CREATE INDEX ix_jobs_applications ON jobs (owner_id, application, application_on, status, outcome, news_on, reached_interview, reached_offer, replied, reply_days, days_applied, days_interviewing, days_offer, source, applied_via, job_type, workplace, id, deleted_at) WHERE deleted_at IS NULL AND application IS NOT NULL;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('refusals', 2);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('job_events', 56);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('jobs', 49);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('imports', 2);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('users', 3);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('changes', 12);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('tasks', 3);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('interviews', 2);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('contacts', 1);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('efforts', 1);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('notices', 1);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('api_tokens', 2);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('sessions', 2);
