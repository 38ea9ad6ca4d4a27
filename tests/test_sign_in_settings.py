"""The settings of signing in: half of one, or one that would let anybody in, stops the start."""

import pytest

from vega.config import BadSetting, read_config

PROXY = {"VEGA_AUTH_PROXY_HEADER": "Remote-User", "VEGA_AUTH_PROXY_NETWORKS": "127.0.0.1, fd00::/8"}
PROVIDER = {
    "VEGA_BASE_URL": "https://vega.example.org",
    "VEGA_OIDC_ISSUER": "https://auth.example.org/",
    "VEGA_OIDC_CLIENT_ID": "vega",
    "VEGA_OIDC_CLIENT_SECRET": "the secret of the client",
}


def read(tmp_path, settings):
    return read_config({"VEGA_INSTANCE_PATH": str(tmp_path), **settings})


def test_a_proxy_and_a_provider_are_read_as_they_are_set(tmp_path):
    config = read(tmp_path, {**PROXY, **PROVIDER, "VEGA_LOCAL_SIGN_IN": "off"})
    assert [str(each) for each in config.proxy_sign_in.networks] == ["127.0.0.1/32", "fd00::/8"]
    assert config.provider.issuer == "https://auth.example.org/", "its slash is part of it"
    assert (config.proxy_sign_in.creates_users, config.provider.creates_users) == (False, False)
    assert not config.local_sign_in
    assert "the secret of the client" not in repr(config)


def test_without_settings_people_sign_in_with_passwords_alone(tmp_path):
    config = read(tmp_path, {})
    assert (config.proxy_sign_in, config.provider, config.local_sign_in) == (None, None, True)


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"VEGA_AUTH_PROXY_HEADER": "Remote-User"}, "needs VEGA_AUTH_PROXY_NETWORKS"),
        ({"VEGA_AUTH_PROXY_NETWORKS": "127.0.0.1"}, "needs VEGA_AUTH_PROXY_HEADER"),
        ({**PROXY, "VEGA_AUTH_PROXY_NETWORKS": "0.0.0.0/0"}, "not every address"),
        ({**PROXY, "VEGA_AUTH_PROXY_NETWORKS": "::/0"}, "not every address"),
        ({**PROXY, "VEGA_AUTH_PROXY_NETWORKS": "10.0.0.1/8"}, "separated by commas"),
        ({**PROXY, "VEGA_AUTH_PROXY_NETWORKS": "proxy"}, "separated by commas"),
        ({**PROXY, "VEGA_AUTH_PROXY_HEADER": "Remote_User"}, "name of a header"),
        ({**PROXY, "VEGA_AUTH_PROXY_HEADER": "Cookie"}, "name of a header"),
        ({**PROXY, "VEGA_AUTH_PROXY_CREATES_USERS": "yes"}, "must be on or off"),
        ({"VEGA_AUTH_PROXY_CREATES_USERS": "on"}, "needs VEGA_AUTH_PROXY_HEADER"),
        ({"VEGA_OIDC_CREATES_USERS": "on"}, "needs VEGA_OIDC_ISSUER"),
        ({**PROVIDER, "VEGA_OIDC_CLIENT_ID": ""}, "set VEGA_OIDC_CLIENT_ID"),
        ({**PROVIDER, "VEGA_BASE_URL": ""}, "needs VEGA_BASE_URL"),
        ({**PROVIDER, "VEGA_OIDC_ISSUER": "http://auth.example.org"}, "on this machine alone"),
        ({**PROVIDER, "VEGA_OIDC_ISSUER": "https://[::1"}, "must be an https:// address"),
        ({"VEGA_BASE_URL": "https://[::1"}, "VEGA_BASE_URL must be"),
        ({"VEGA_BASE_URL": "https://jobs.example.org:99999"}, "VEGA_BASE_URL must be"),
        ({**PROVIDER, "VEGA_OIDC_ISSUER": "https://a.example?x=1"}, "without a query"),
        ({**PROVIDER, **PROXY, "VEGA_OIDC_CREATES_USERS": "on"}, "does not go with"),
        ({"VEGA_LOCAL_SIGN_IN": "off"}, "nobody could sign in"),
    ],
)
def test_what_is_half_set_or_lets_anybody_in_is_refused_with_a_sentence(tmp_path, settings, told):
    with pytest.raises(BadSetting, match=told):
        read(tmp_path, settings)
