#include "widgets/look/theme.h"

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
        const auto check = [](const QColor &text, const QColor &ground, double least) {
            const double got = contrast(text, ground);
            QVERIFY2(got >= least, qPrintable(u"%1 on %2: %3"_s.arg(text.name(), ground.name()).arg(got)));
        };
        QList<QColor> grounds;
        for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase})
            grounds.append(palette.color(role));
        grounds.append(selectionTint(palette));
        for (const QColor &ground : std::as_const(grounds)) {
            check(palette.color(QPalette::Text), ground, 7);
            check(quietText(palette), ground, 4.5);
            for (const HealthState state : allStates)
                check(stateColour(state, palette), ground, 4.5);
        }
        for (const HealthState state : allStates) {
            check(stateColour(state, palette), stateTint(state, palette), 4.5);
            check(palette.color(QPalette::Text), stateTint(state, palette), 7);
        }
        check(palette.color(QPalette::ButtonText), palette.color(QPalette::Button), 7);
        check(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), 4.5);
        check(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase), 7);
        check(palette.color(QPalette::Link), palette.color(QPalette::Base), 4.5);
        check(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base), 4.5);
    }

    void marksAreVisible_data() { themes(); }
    void marksAreVisible()
    {
        QFETCH(QPalette, palette);
        for (int i = 0; i < 6; ++i)
            QVERIFY(contrast(seriesColour(i, palette), palette.color(QPalette::Base)) >= 3);
        QVERIFY(contrast(palette.color(QPalette::Highlight), palette.color(QPalette::Base)) >= 3);
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
