#pragma once

#include <array>

namespace signalbox::test {

/// What the program and the database must both take for a credential, and what not.
struct CredentialName {
    const char *name;
    bool inRequest; // as a header, a parameter, a column
    bool inText; // as a JSON member or before = and :
};

constexpr std::array credentialNames = {
    CredentialName{"Authorization", true, true},
    CredentialName{"Proxy-Authorization", true, true},
    CredentialName{"X-Auth", true, false},
    CredentialName{"X-Auth-Token", true, true},
    CredentialName{"XAuthToken", true, true},
    CredentialName{"oauth", true, false},
    CredentialName{"Cookie", true, true},
    CredentialName{"Set-Cookie", true, true},
    CredentialName{"apikey", true, true},
    CredentialName{"APIKEY", true, true},
    CredentialName{"apiKey", true, true},
    CredentialName{"X-Api-Key", true, true},
    CredentialName{"api_key", true, true},
    CredentialName{"userAPIKey", true, true},
    CredentialName{"key", true, false},
    CredentialName{"keys", true, false},
    CredentialName{"X-Functions-Key", true, false},
    CredentialName{"Ocp-Apim-Subscription-Key", true, true},
    CredentialName{"routing_key", true, true},
    CredentialName{"service_role_key", true, true},
    CredentialName{"accessKeyId", true, true},
    CredentialName{"refresh_token", true, true},
    CredentialName{"tokens", true, true},
    CredentialName{"Client-Secret", true, true},
    CredentialName{"clientSecret", true, true},
    CredentialName{"X-Hub-Signature-256", true, true},
    CredentialName{"webhook-signature-old", true, true},
    CredentialName{"X-Shopify-Hmac-Sha256", true, true},
    CredentialName{"sig", true, false},
    CredentialName{"Passwd", true, true},
    CredentialName{"X-Password", true, true},
    CredentialName{"PGPASSWORD", true, true},
    CredentialName{"passphrase", true, true},
    CredentialName{"pwd", true, true},
    CredentialName{"pass", true, true},
    CredentialName{"credential", true, true},
    CredentialName{"X-Amz-Credential", true, true},
    CredentialName{"Session", true, false},
    CredentialName{"Session-Id", true, false},
    CredentialName{"session_id", true, false},
    CredentialName{"sid", true, false},
    CredentialName{"PHPSESSID", true, false},
    CredentialName{"jwt", true, true},
    CredentialName{"X-JWT-Assertion", true, true},
    CredentialName{"code", true, false},
    CredentialName{"verification_code", true, true},
    CredentialName{"otp", true, true},
    CredentialName{"private_key", true, true},
    CredentialName{"privatePem", true, true},
    CredentialName{"connectionString", true, true},
    CredentialName{"bearer", true, true},
    CredentialName{"author_token", true, true},
    CredentialName{"Content-Type", false, false},
    CredentialName{"User-Agent", false, false},
    CredentialName{"webhook-id", false, false},
    CredentialName{"X-Team", false, false},
    CredentialName{"Accept", false, false},
    CredentialName{"X-Private", false, false},
    CredentialName{"author", false, false},
    CredentialName{"authors", false, false},
    CredentialName{"coAuthor", false, false},
    CredentialName{"authority", false, false},
    CredentialName{"WWW-Authenticate", false, false},
    CredentialName{"secretary", false, false},
    CredentialName{"Idempotency-Key", false, false},
    CredentialName{"primary_key", false, false},
    CredentialName{"publicKey", false, false},
    CredentialName{"max_tokens", false, false},
    CredentialName{"prompt_tokens", false, false},
    CredentialName{"token_count", false, false},
    CredentialName{"keyboard", false, false},
    CredentialName{"keyword", false, false},
    CredentialName{"monkey", false, false},
    CredentialName{"country_code", false, false},
    CredentialName{"status_code", false, false},
    CredentialName{"passenger", false, false},
    CredentialName{"compass", false, false},
    CredentialName{"design", false, false},
    CredentialName{"name", false, false},
};

/// A value under a name that tells nothing.
struct CredentialValue {
    const char *text;
    bool isOne;
};

constexpr std::array credentialValues = {
    CredentialValue{"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", true},
    CredentialValue{"(whsec_a)", true},
    CredentialValue{"sb_secret_abcDEF123", true},
    CredentialValue{"sk_live_4eC39HqLyjWDarjt", true},
    CredentialValue{"rk_test_4eC39HqLyjWDarjt", true},
    CredentialValue{"sk_4eC39HqLyjWDarjtT1zd", true},
    CredentialValue{"sk-proj-4eC39HqLyjWDarjtT1zd", true},
    CredentialValue{"ghp_16C7e42F292c6912E7", true},
    CredentialValue{"github_pat_11ABC_def", true},
    CredentialValue{"xoxb-1-2-abc", true},
    CredentialValue{"AIzaSyA1234567890abcdefghijklmnopqrstu", true},
    CredentialValue{"SG.abcdefghijklmnop.abcdefghijklmnop", true},
    CredentialValue{"eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoieCJ9.c2ln", true},
    CredentialValue{"Bearer eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoieCJ9.", true},
    CredentialValue{"-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----", true},
    CredentialValue{"https://me:hunter2@db.example/x", true},
    CredentialValue{"whsec_", false},
    CredentialValue{"sb_publishable_abcDEF123", false},
    CredentialValue{"sk-SK", false},
    CredentialValue{"task_live_1", false},
    CredentialValue{"eyJ.x", false},
    CredentialValue{"berlin", false},
    CredentialValue{"me@example.com", false},
    CredentialValue{"https://db.example/x?y=1", false},
};

/// A URL as it was and as both sides keep it.
struct CredentialUrl {
    const char *url;
    const char *kept;
};

constexpr std::array credentialUrls = {
    CredentialUrl{"https://x.example.com/a?b=c#d", "https://x.example.com/a?b=c#d"},
    CredentialUrl{"https://u:p@x.example.com/", "https://[redacted]@x.example.com/"},
    CredentialUrl{"https://u:p@ss@x.example.com/p@th", "https://[redacted]@x.example.com/p@th"},
    CredentialUrl{"https://u:p/w@x.example.com/", "https://[redacted]@x.example.com/"},
    CredentialUrl{"https://ghp_abc@x.example.com/", "https://[redacted]@x.example.com/"},
    CredentialUrl{"https://[redacted]@x.example.com/a@b", "https://[redacted]@x.example.com/a@b"},
    CredentialUrl{"https://[::1]:8443/a@b", "https://[::1]:8443/a@b"},
    CredentialUrl{"https://x/?a=1&api_key=2&Token=3#f", "https://x/?a=1&api_key=[redacted]&Token=[redacted]#f"},
    CredentialUrl{"https://x/?access%5Ftoken=2&a", "https://x/?access%5Ftoken=[redacted]&a"},
    CredentialUrl{"https://x/?%74oken=2", "https://x/?%74oken=[redacted]"},
    CredentialUrl{"https://x/?token=", "https://x/?token="},
    CredentialUrl{"https://x/?token=a=b=", "https://x/?token=[redacted]"},
    CredentialUrl{"https://x/?token=a b", "https://x/?token=[redacted]"},
    CredentialUrl{"https://x/a;jsessionid=1?b=2", "https://x/a;jsessionid=[redacted]?b=2"},
    CredentialUrl{"https://x/#access_token=2", "https://x/#access_token=[redacted]"},
    CredentialUrl{"https://x/?next=/a?token=2", "https://x/?next=/a?token=[redacted]"},
    CredentialUrl{"https://x/?code=2&country_code=de", "https://x/?code=[redacted]&country_code=de"},
    CredentialUrl{"https://x/whsec_abc.y", "https://x/[redacted].y"},
    CredentialUrl{"https://x/?n=whsec_abc", "https://x/?n=[redacted]"},
    CredentialUrl{"https://x/?to=https://u:p@y/", "https://x/?to=https://[redacted]@y/"},
    CredentialUrl{"mailto:me", "mailto:me"},
    CredentialUrl{"", ""},
};

} // namespace signalbox::test
