#include "widgets/look/tokens.h"

#include <QPalette>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr double smallestText = 7; // points; below that nobody reads at 1x

Tokens lightTokens()
{
    return {
        .window = u"#f3f4f6"_s,
        .surface = u"#ffffff"_s,
        .alternate = u"#f8f9fa"_s,
        .field = u"#ffffff"_s,
        .edge = u"#d4d8dd"_s,
        .edgeField = u"#7f878f"_s,
        .hairline = u"#e2e5e9"_s,
        .link = u"#0b62a4"_s,
        .text = u"#1c2024"_s,
        .textQuiet = u"#565e67"_s,
        .textDisabled = u"#838a92"_s,
        .accent = u"#0b62a4"_s,
        .onAccent = u"#ffffff"_s,
        .accentSoft = u"#dfebf6"_s,
        .focus = u"#0b62a4"_s,
        .thumb = u"#b8bec5"_s,
        .thumbHover = u"#868e96"_s,
        .production = u"#7a1fa2"_s,
        .onProduction = u"#ffffff"_s,
        .healthy = u"#006b4e"_s,
        .attention = u"#835400"_s,
        .failing = u"#b33000"_s,
        .onFailing = u"#ffffff"_s,
        .running = u"#005f9e"_s,
        .paused = u"#8a3f70"_s,
        .shade = u"#000000"_s,
        .shadeHover = 0.1,
        .shadePress = 0.2,
        .hover = 0.04,
        .press = 0.08,
        .stateTint = 0.08,
        .series = {u"#0d5cd5"_s, u"#be7a70"_s, u"#1b4b30"_s, u"#b02291"_s, u"#25a220"_s, u"#1f1146"_s, u"#58500f"_s},
    };
}

Tokens darkTokens()
{
    return {
        .window = u"#1f2226"_s,
        .surface = u"#25292e"_s,
        .alternate = u"#282d32"_s,
        .field = u"#181a1d"_s,
        .edge = u"#3d444b"_s,
        .edgeField = u"#757e86"_s,
        .hairline = u"#33393f"_s,
        .link = u"#7cc0f2"_s,
        .text = u"#e6e8ea"_s,
        .textQuiet = u"#a4abb3"_s,
        .textDisabled = u"#7b838b"_s,
        .accent = u"#3376b1"_s, // 3:1 also on a surface: a ticked check box is a mark
        .onAccent = u"#ffffff"_s,
        .accentSoft = u"#263645"_s,
        .focus = u"#7cc0f2"_s,
        .thumb = u"#4d555d"_s,
        .thumbHover = u"#6d757e"_s,
        .production = u"#9b4fd0"_s,
        .onProduction = u"#ffffff"_s,
        .healthy = u"#33c79b"_s,
        .attention = u"#f0b444"_s,
        .failing = u"#ff8b5e"_s,
        .onFailing = u"#1c2024"_s,
        .running = u"#74c0f2"_s,
        .paused = u"#e2a0c6"_s,
        .shade = u"#000000"_s,
        .shadeHover = 0.1,
        .shadePress = 0.2,
        .hover = 0.06,
        .press = 0.12,
        .stateTint = 0.14,
        .series = {u"#87ddf8"_s, u"#d24604"_s, u"#158a62"_s, u"#a94fa3"_s, u"#f5cc5b"_s, u"#7e61f5"_s, u"#bbdbb2"_s},
    };
}

} // namespace

const Tokens &tokens(bool dark)
{
    static const Tokens light = lightTokens();
    static const Tokens darkSet = darkTokens();
    return dark ? darkSet : light;
}

const Tokens &tokens(const QPalette &palette)
{
    return tokens(palette.color(QPalette::Window).lightness() < 128);
}

QColor mixed(const QColor &over, const QColor &under, double share)
{
    const auto mix = [share](double a, double b) { return float(a * share + b * (1 - share)); };
    return QColor::fromRgbF(
        mix(over.redF(), under.redF()), mix(over.greenF(), under.greenF()), mix(over.blueF(), under.blueF()));
}

QFont smallFont(const QFont &body)
{
    QFont font = body;
    font.setPointSizeF(std::max(smallestText, body.pointSizeF() - 1.5));
    return font;
}

QFont titleFont(const QFont &body)
{
    QFont font = strongFont(body);
    font.setPointSizeF(body.pointSizeF() + 4);
    return font;
}

QFont strongFont(const QFont &body)
{
    QFont font = body;
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace signalbox
