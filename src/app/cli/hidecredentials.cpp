#include "app/cli/hidecredentials.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace signalbox {

namespace {

void overwrite(char *text, size_t from, size_t to)
{
    std::fill(text + from, text + to, '*');
}

/// All that may be a part of it, as a password with an @ or a slash in it has no certain end.
void hideInAddress(char *text, std::string_view whole)
{
    const size_t scheme = whole.find("://");
    const size_t at = whole.rfind('@');
    if (scheme == std::string_view::npos || at == std::string_view::npos || at < scheme)
        return;
    const size_t colon = whole.find(':', scheme + 3);
    if (colon < at)
        overwrite(text, colon + 1, at);
}

/// password=..., in an address or among keywords, and sslpassword=...
void hideInKeywords(char *text, std::string_view whole)
{
    for (size_t found = whole.find("password"); found != std::string_view::npos;
         found = whole.find("password", found + 1)) {
        size_t from = found + std::string_view("password").size();
        while (from < whole.size() && std::isspace(static_cast<unsigned char>(whole[from])))
            ++from;
        if (from == whole.size() || whole[from] != '=')
            continue;
        ++from;
        while (from < whole.size() && std::isspace(static_cast<unsigned char>(whole[from])))
            ++from;
        const bool isQuoted = from < whole.size() && whole[from] == '\'';
        const size_t end = isQuoted ? whole.size() : std::min(whole.find_first_of("& ", from), whole.size());
        overwrite(text, from, end);
    }
}

} // namespace

void hideCredentials(int argc, char **argv)
{
    for (int index = 1; index < argc; ++index) {
        hideInAddress(argv[index], argv[index]);
        hideInKeywords(argv[index], argv[index]);
    }
}

} // namespace signalbox
