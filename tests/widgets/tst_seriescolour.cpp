#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"

#include <QTest>

#include <cmath>

using namespace signalbox;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

constexpr int colours = int(std::tuple_size_v<decltype(Tokens::series)>);

/// Machado's matrices for full deficiencies, on linear light.
const std::map<QByteArray, Matrix> eyes{
    {"usual", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
        {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
        {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
        {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
};

Vector linear(const QColor &colour)
{
    const auto one
        = [](double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return {one(colour.redF()), one(colour.greenF()), one(colour.blueF())};
}

/// CIE L*a*b* of what such an eye sees.
Vector seen(const QColor &colour, const Matrix &eye)
{
    const Vector light = linear(colour);
    Vector rgb{};
    for (size_t i = 0; i < 3; ++i)
        rgb[i] = std::clamp(eye[i][0] * light[0] + eye[i][1] * light[1] + eye[i][2] * light[2], 0.0, 1.0);
    const auto root = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = root((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
    const double y = root(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
    const double z = root((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const Vector &a, const Vector &b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

double luminance(const QColor &colour)
{
    const Vector light = linear(colour);
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

} // namespace

class SeriesColourTest : public QObject
{
    Q_OBJECT

private slots:
    void coloursAreToldApart_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void coloursAreToldApart()
    {
        QFETCH(bool, dark);
        const QPalette palette = Theme::palette(dark);
        for (const auto &[name, eye] : eyes) {
            for (int i = 0; i < colours; ++i) {
                for (int j = 0; j < i; ++j) {
                    const double apart
                        = distance(seen(seriesColour(i, palette), eye), seen(seriesColour(j, palette), eye));
                    QVERIFY2(apart >= 20,
                        qPrintable(QStringLiteral("%1: %2 and %3: %4")
                                       .arg(QString::fromLatin1(name))
                                       .arg(i)
                                       .arg(j)
                                       .arg(apart)));
                }
            }
        }
    }

    void coloursStandOutFromTheirGround_data() { coloursAreToldApart_data(); }
    void coloursStandOutFromTheirGround()
    {
        QFETCH(bool, dark);
        const QPalette palette = Theme::palette(dark);
        const double ground = luminance(palette.color(QPalette::Base));
        for (int i = 0; i < colours; ++i) {
            const double part = luminance(seriesColour(i, palette));
            QVERIFY((std::max(ground, part) + 0.05) / (std::min(ground, part) + 0.05) >= 3);
        }
    }
};

QTEST_APPLESS_MAIN(SeriesColourTest)
#include "tst_seriescolour.moc"
