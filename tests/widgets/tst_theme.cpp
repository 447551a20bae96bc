#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"

#include <QTest>

#include <cmath>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

/// WCAG 2: 1 for equal colours, 21 for black on white.
double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (qMax(la, lb) + 0.05) / (qMin(la, lb) + 0.05);
}

#define VERIFY_CONTRAST(one, other, least)                                                                             \
    QVERIFY2(contrast(one, other) >= (least),                                                                          \
        qPrintable(u"%1 on %2: %3"_s.arg((one).name(), (other).name()).arg(contrast(one, other))))

const QList<HealthState> allStates{HealthState::Healthy, HealthState::Attention, HealthState::Failing,
    HealthState::Running, HealthState::Paused, HealthState::Unknown};

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void textIsLegible_data() { themes(); }
    void textIsLegible()
    {
        QFETCH(QPalette, palette);
        const Tokens &look = tokens(palette);
        QList<QColor> grounds{look.window, look.surface, look.alternate, look.field, look.accentSoft};
        for (const QColor &ground : {look.window, look.surface, look.field}) // what may be hovered and pressed
            grounds += {mixed(look.text, ground, look.hover), mixed(look.text, ground, look.press)};
        for (const QColor &ground : std::as_const(grounds)) {
            VERIFY_CONTRAST(look.text, ground, 7);
            VERIFY_CONTRAST(look.textQuiet, ground, 4.5);
            VERIFY_CONTRAST(look.link, ground, 4.5);
            for (const HealthState state : allStates)
                VERIFY_CONTRAST(stateColour(state, palette), ground, 4.5);
        }
        for (const HealthState state : allStates) {
            VERIFY_CONTRAST(stateColour(state, palette), stateTint(state, palette), 4.5);
            VERIFY_CONTRAST(look.text, stateTint(state, palette), 7);
        }
        VERIFY_CONTRAST(look.onAccent, look.accent, 4.5);
        VERIFY_CONTRAST(look.onFailing, look.failing, 4.5);
        VERIFY_CONTRAST(look.onProduction, look.production, 4.5);
        for (const QColor &ground : {look.window, look.surface, look.field}) // not at hand, and still to be read
            VERIFY_CONTRAST(look.textDisabled, ground, 3);
    }

    void marksAreVisible_data() { themes(); }
    void marksAreVisible()
    {
        QFETCH(QPalette, palette);
        const Tokens &look = tokens(palette);
        // `edge` and the thumbs of scroll bars at rest are decoration.
        for (const QColor &ground : {look.window, look.surface, look.field}) {
            VERIFY_CONTRAST(look.edgeField, ground, 3);
            VERIFY_CONTRAST(look.focus, ground, 3);
            VERIFY_CONTRAST(look.link, ground, 3); // the line below the current tab
            VERIFY_CONTRAST(look.accent, ground, 3); // a ticked box
            VERIFY_CONTRAST(look.thumbHover, ground, 3);
            for (const QColor &series : look.series)
                VERIFY_CONTRAST(series, ground, 3);
        }
        VERIFY_CONTRAST(look.focus, look.accentSoft, 3); // the ring on a selected row
        VERIFY_CONTRAST(look.production, look.window, 3);
    }

    /// What a widget that knows only its palette gets is the token.
    void thePaletteComesFromTheTokens_data() { themes(); }
    void thePaletteComesFromTheTokens()
    {
        QFETCH(QPalette, palette);
        const Tokens &look = tokens(palette);
        QCOMPARE(palette.color(QPalette::Window), look.window);
        QCOMPARE(palette.color(QPalette::Base), look.surface);
        QCOMPARE(palette.color(QPalette::Text), look.text);
        QCOMPARE(palette.color(QPalette::PlaceholderText), look.textQuiet);
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::ButtonText), look.textDisabled);
        QCOMPARE(palette.color(QPalette::Highlight), look.accent);
        QCOMPARE(palette.color(QPalette::Link), look.link);
        QCOMPARE(quietText(palette), look.textQuiet);
        QCOMPARE(selectionTint(palette), look.accentSoft);
        QCOMPARE(hairline(palette), look.hairline);
        QCOMPARE(stateColour(HealthState::Failing, palette), look.failing);
    }

    void statesDiffer_data() { themes(); }
    void statesDiffer()
    {
        QFETCH(QPalette, palette);
        QSet<QRgb> seen;
        for (const HealthState state : allStates)
            seen.insert(stateColour(state, palette).rgb());
        QCOMPARE(seen.size(), allStates.size());
    }

    void modesPutTheirPaletteOnTheApplication()
    {
        Theme theme;
        theme.apply(Theme::Mode::Dark);
        QVERIFY(isDark(QApplication::palette()));
        theme.apply(Theme::Mode::Light);
        QVERIFY(!isDark(QApplication::palette()));
        theme.apply(Theme::Mode::System); // offscreen's own palette is light
        QVERIFY(!theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::palette(false).color(QPalette::Window));
    }

private:
    void themes()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << Theme::palette(false);
        QTest::newRow("dark") << Theme::palette(true);
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
