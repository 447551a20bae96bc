#include "widgets/look/pagetabs.h"
#include "widgets/look/role.h"
#include "widgets/look/segmentbar.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleOption>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

/// The window as it is on a screen of that scale.
QImage pictureOf(QWidget &window, double scale = 1)
{
    QImage image(window.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::magenta);
    window.render(&image);
    return image;
}

QColor pixelIn(const QImage &image, const QWidget &widget, const QPoint &at)
{
    return image.pixelColor(widget.mapTo(widget.window(), at) * image.devicePixelRatio());
}

double distance(const QColor &a, const QColor &b)
{
    return std::hypot(a.red() - b.red(), a.green() - b.green(), a.blue() - b.blue());
}

/// The columns of that row range in which something of another colour than `ground` is drawn.
QList<int> inkedColumns(const QImage &image, const QRect &room, const QColor &ground)
{
    QList<int> columns;
    for (int x = room.left(); x <= room.right(); ++x) {
        for (int y = room.top(); y <= room.bottom(); ++y) {
            if (distance(image.pixelColor(x, y), ground) > 24) {
                columns.append(x);
                break;
            }
        }
    }
    return columns;
}

#define COMPARE_COLOUR(actual, expected)                                                                               \
    QVERIFY2(distance(actual, expected) < 3, qPrintable(u"%1, not %2"_s.arg((actual).name(), (expected).name())))

} // namespace

class AppStyleTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_layout = new QVBoxLayout(m_window.get());
        m_layout->setContentsMargins(20, 20, 20, 20);
        m_layout->setSpacing(20);
        m_added.clear();
    }

    void cleanup() { m_window.reset(); }

    void pushButtonsAreTwentyEightHighWithTwelveAtTheSides()
    {
        QPushButton *button = add(new QPushButton(u"Send"_s));
        const int words = button->fontMetrics().size(Qt::TextShowMnemonic, u"Send"_s).width();
        QCOMPARE(button->sizeHint(), QSize(words + 24, 28));
        QFont large = button->font();
        large.setPointSizeF(24);
        button->setFont(large);
        QVERIFY2(button->sizeHint().height() >= button->fontMetrics().height() + 8, "grows with its font");
    }

    void controlsInOneRowAreOfOneHeight()
    {
        auto *combo = new QComboBox;
        combo->addItem(u"one"_s);
        auto *tool = new QToolButton;
        tool->setText(u"Columns"_s);
        for (QWidget *control : QList<QWidget *>{new QLineEdit, combo, new QSpinBox, tool, new SegmentBar})
            if (auto *bar = qobject_cast<SegmentBar *>(add(control)))
                bar->addSegment(1, u"1 h"_s, u"The last hour"_s);
        for (const QWidget *control : m_added)
            QCOMPARE(control->sizeHint().height(), 28);
    }

    void cornersAreRoundByFive()
    {
        QPushButton *button = add(new QPushButton(u"Send"_s));
        show(false);
        takeFocusAway();
        const Tokens &look = tokens(false);
        const QImage picture = pictureOf(*m_window);
        COMPARE_COLOUR(pixelIn(picture, *button, {0, 0}), look.window);
        COMPARE_COLOUR(pixelIn(picture, *button, {1, 0}), look.window);
        COMPARE_COLOUR(pixelIn(picture, *button, {6, 0}), look.edgeField);
        COMPARE_COLOUR(pixelIn(picture, *button, {0, 6}), look.edgeField);
    }

    void rolesHaveTheirLook_data() { themes(); }
    void rolesHaveTheirLook()
    {
        QFETCH(bool, dark);
        const auto ofRole = [this](ButtonRole role) {
            auto *button = add(new QPushButton(u"Replay"_s));
            setRole(*button, role);
            return button;
        };
        const QPushButton *plain = ofRole(ButtonRole::Plain);
        const QPushButton *primary = ofRole(ButtonRole::Primary);
        const QPushButton *danger = ofRole(ButtonRole::Danger);
        const QPushButton *confirmed = ofRole(ButtonRole::ConfirmedDanger);
        const QPushButton *quiet = ofRole(ButtonRole::Quiet);
        QPushButton *off = ofRole(ButtonRole::Primary);
        off->setEnabled(false);
        show(dark);
        const Tokens &look = tokens(dark);
        const QImage picture = pictureOf(*m_window);
        const QPoint inside(6, 14); // before the words
        const QPoint edge(0, 14);
        COMPARE_COLOUR(pixelIn(picture, *plain, inside), look.surface);
        COMPARE_COLOUR(pixelIn(picture, *plain, edge), look.edgeField);
        COMPARE_COLOUR(pixelIn(picture, *primary, inside), look.accent);
        COMPARE_COLOUR(pixelIn(picture, *danger, inside), look.surface);
        COMPARE_COLOUR(pixelIn(picture, *danger, edge), look.failing);
        COMPARE_COLOUR(pixelIn(picture, *confirmed, inside), look.failing);
        COMPARE_COLOUR(pixelIn(picture, *quiet, inside), look.window);
        COMPARE_COLOUR(pixelIn(picture, *quiet, edge), look.window);
        QVERIFY(distance(pixelIn(picture, *off, inside), look.accent) > 60);
        QVERIFY2(inkOf(picture, *danger, look.failing) && !inkOf(picture, *plain, look.failing),
            "words in the failing colour");
    }

    void aDialogsDefaultLooksLikeItsNeighbour_data() { themes(); }
    void aDialogsDefaultLooksLikeItsNeighbour()
    {
        QFETCH(bool, dark);
        m_window = std::make_unique<QDialog>();
        m_layout = new QVBoxLayout(m_window.get());
        auto *first = add(new QPushButton(u"Keep"_s));
        const auto *second = add(new QPushButton(u"Close"_s));
        first->setDefault(true);
        show(dark);
        m_window->setFocus();
        const QImage picture = pictureOf(*m_window);
        QVERIFY(first->isDefault());
        COMPARE_COLOUR(pixelIn(picture, *first, {6, 14}), tokens(dark).surface);
        COMPARE_COLOUR(pixelIn(picture, *second, {6, 14}), tokens(dark).surface);
        COMPARE_COLOUR(pixelIn(picture, *first, {0, 14}), pixelIn(picture, *second, {0, 14}));
    }

    void fieldsHaveAnEdge_data() { themes(); }
    void fieldsHaveAnEdge()
    {
        QFETCH(bool, dark);
        auto *combo = new QComboBox;
        combo->addItem(u"one"_s);
        auto *typed = new QComboBox;
        typed->setEditable(true);
        for (QWidget *field :
            QList<QWidget *>{new QLineEdit, combo, typed, new QSpinBox, new QPlainTextEdit, new QTextEdit})
            add(field);
        auto *fixed = add(new QLineEdit(u"fixed"_s));
        fixed->setEnabled(false);
        show(dark);
        takeFocusAway();
        const Tokens &look = tokens(dark);
        const QImage picture = pictureOf(*m_window);
        for (const QWidget *field : m_added) {
            if (field == fixed)
                continue;
            const QColor ground = field == combo ? look.surface : look.field;
            COMPARE_COLOUR(pixelIn(picture, *field, {0, field->height() / 2}), look.edgeField);
            COMPARE_COLOUR(pixelIn(picture, *field, {3, field->height() / 2}), ground);
        }
        COMPARE_COLOUR(pixelIn(picture, *fixed, {0, 14}), look.edge);
    }

    void marksHaveAnEdgeAndAreFilledWhenSet_data() { themes(); }
    void marksHaveAnEdgeAndAreFilledWhenSet()
    {
        QFETCH(bool, dark);
        const auto *clear = add(new QCheckBox(u"Stop"_s));
        auto *set = add(new QCheckBox(u"Stop"_s));
        set->setChecked(true);
        auto *radio = add(new QRadioButton(u"One"_s));
        radio->setChecked(true);
        show(dark);
        takeFocusAway();
        const Tokens &look = tokens(dark);
        const QImage picture = pictureOf(*m_window);
        COMPARE_COLOUR(pixelIn(picture, *clear, {0, clear->height() / 2}), look.edgeField);
        COMPARE_COLOUR(pixelIn(picture, *clear, {8, clear->height() / 2}), look.field);
        COMPARE_COLOUR(pixelIn(picture, *set, {1, set->height() / 2}), look.accent);
        COMPARE_COLOUR(pixelIn(picture, *radio, {1, radio->height() / 2}), look.accent);
    }

    void theRingIsAroundWhatHasTheKeyboard_data() { themes(); }
    void theRingIsAroundWhatHasTheKeyboard()
    {
        QFETCH(bool, dark);
        auto *tool = new QToolButton;
        tool->setText(u"Columns"_s);
        tool->setFocusPolicy(Qt::StrongFocus);
        auto *combo = new QComboBox;
        combo->addItem(u"one"_s);
        auto *segments = new SegmentBar;
        segments->addSegment(1, u"1 h"_s, u"The last hour"_s);
        for (QWidget *control : QList<QWidget *>{new QPushButton(u"Send"_s), tool, combo, new QLineEdit, new QSpinBox,
                 new QCheckBox(u"Stop"_s), new QPlainTextEdit, segments})
            add(control);
        show(dark);
        takeFocusAway();
        const Tokens &look = tokens(dark);
        for (QWidget *control : m_added) {
            QWidget *taker = control == segments ? control->findChild<QAbstractButton *>() : control;
            const QPoint outside(-1, control->height() / 2);
            COMPARE_COLOUR(pixelIn(pictureOf(*m_window), *control, outside), look.window);
            taker->setFocus(Qt::TabFocusReason);
            QVERIFY(taker->hasFocus());
            const QImage picture = pictureOf(*m_window);
            COMPARE_COLOUR(pixelIn(picture, *control, outside), look.focus);
            COMPARE_COLOUR(pixelIn(picture, *control, outside - QPoint(1, 0)), look.focus);
            COMPARE_COLOUR(pixelIn(picture, *control, outside - QPoint(2, 0)), look.window);
            takeFocusAway();
        }
    }

    void theRingFollowsWhatItIsAround()
    {
        QPushButton *button = add(new QPushButton(u"Send"_s));
        show(false);
        button->setFocus();
        button->setText(u"Send through the database"_s);
        m_window->adjustSize();
        QTRY_COMPARE(pixelIn(pictureOf(*m_window), *button, {button->width() + 1, 14}), tokens(false).focus);
        button->hide();
        QVERIFY(!inkOf(pictureOf(*m_window), *m_window, tokens(false).focus));
    }

    void selectedRowsAreSoftAndTheirRingIsOnTheRow_data() { themes(); }
    void selectedRowsAreSoftAndTheirRingIsOnTheRow()
    {
        QFETCH(bool, dark);
        auto *list = add(new QListWidget);
        list->addItems({u"one"_s, u"two"_s});
        list->setCurrentRow(0);
        show(dark);
        takeFocusAway();
        const Tokens &look = tokens(dark);
        const QRect row = list->visualItemRect(list->item(0));
        const auto pixel
            = [&](const QPoint &at) { return pixelIn(pictureOf(*m_window), *list->viewport(), row.topLeft() + at); };
        const QPoint middle(row.width() - 8, row.height() / 2);
        COMPARE_COLOUR(pixel(middle), look.accentSoft);
        COMPARE_COLOUR(pixel({0, row.height() / 2}), look.accentSoft);
        list->setFocus(Qt::TabFocusReason);
        COMPARE_COLOUR(pixel(middle), look.accentSoft);
        COMPARE_COLOUR(pixel({0, row.height() / 2}), look.focus);
        QVERIFY2(row.height() >= 26, "rows are 26 to 28 pixels");
    }

    void aCombosListIsSoftToo()
    {
        auto *combo = add(new QComboBox);
        combo->addItems({u"one"_s, u"two"_s});
        show(false);
        combo->showPopup();
        QWidget *list = combo->view()->viewport();
        QTRY_VERIFY(list->isVisible());
        const QImage picture = pictureOf(*list->window());
        COMPARE_COLOUR(pixelIn(picture, *list, {list->width() - 8, 10}), tokens(false).accentSoft);
        combo->hidePopup();
    }

    void scrollBarsReadTheRightWayRound_data() { themes(); }
    void scrollBarsReadTheRightWayRound()
    {
        QFETCH(bool, dark);
        auto *editor = add(new QPlainTextEdit(u"line\n"_s.repeated(200)));
        show(dark);
        const QScrollBar *bar = editor->verticalScrollBar();
        QCOMPARE(bar->width(), 10);
        QStyleOptionSlider option;
        option.initFrom(bar);
        option.orientation = Qt::Vertical;
        option.maximum = bar->maximum();
        option.pageStep = bar->pageStep();
        const QStyle *style = bar->style();
        QVERIFY(style->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarAddLine, bar).isEmpty());
        QVERIFY(style->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSubLine, bar).isEmpty());
        const QRect thumb = style->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, bar);
        QVERIFY(thumb.height() >= 32 && thumb.height() < bar->height());
        const QImage picture = pictureOf(*m_window);
        const QColor onThumb = pixelIn(picture, *bar, thumb.center());
        const QColor groove = pixelIn(picture, *bar, {5, bar->height() - 5});
        COMPARE_COLOUR(groove, tokens(dark).field);
        COMPARE_COLOUR(onThumb, tokens(dark).thumb);
        QVERIFY(dark ? onThumb.lightness() > groove.lightness() : onThumb.lightness() < groove.lightness());
    }

    void theChevronIsEightBehindTheWords_data()
    {
        QTest::addColumn<bool>("tool");
        QTest::newRow("push button") << false;
        QTest::newRow("tool button") << true;
    }
    void theChevronIsEightBehindTheWords()
    {
        QFETCH(bool, tool);
        QMenu menu;
        QAbstractButton *button = tool ? menuToolButton(menu) : menuPushButton(menu);
        m_layout->addWidget(button, 0, Qt::AlignLeft);
        show(false);
        takeFocusAway();
        const QImage picture = pictureOf(*m_window);
        const int words = button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
        const int side = 12;
        QCOMPARE(button->width(), side + words + 8 + 8 + side);
        QRect room(button->mapTo(m_window.get(), QPoint(side + words, 2)), QSize(8 + 8 + side - 2, 24));
        const QList<int> columns = inkedColumns(picture, room, tokens(false).surface);
        QVERIFY(!columns.isEmpty());
        const int start = room.left() + 8;
        QVERIFY2(qAbs(columns.first() - start) <= 1, qPrintable(u"%1, not %2"_s.arg(columns.first()).arg(start)));
        QVERIFY(columns.last() <= start + 8);
        const QImage turned
            = picture.copy(start - 1, room.top(), 10, room.height()).transformed(QTransform(0, 1, 1, 0, 0, 0));
        const QList<int> rows = inkedColumns(turned, turned.rect(), tokens(false).surface);
        const double middle = (rows.first() + rows.last()) / 2.0;
        QVERIFY2(qAbs(middle - (room.height() - 1) / 2.0) <= 1, "in the middle of the button's height");
    }

    void pagesAreUnderlinedAndRangesAreSoft_data() { themes(); }
    void pagesAreUnderlinedAndRangesAreSoft()
    {
        QFETCH(bool, dark);
        auto *pages = new PageTabs;
        pages->addPage(1, u"Deliveries"_s, u"Deliveries"_s);
        pages->addPage(2, u"Issues"_s, u"Issues"_s);
        pages->setCount(2, 7, u"Issues: 7"_s);
        pages->setChosen(1);
        auto *ranges = new SegmentBar;
        ranges->addSegment(1, u"1 h"_s, u"The last hour"_s);
        ranges->addSegment(24, u"24 h"_s, u"The last day"_s);
        ranges->setChosen(1);
        m_layout->addWidget(pages, 0, Qt::AlignLeft);
        m_layout->addWidget(ranges, 0, Qt::AlignLeft);
        show(dark);
        const Tokens &look = tokens(dark);
        const QImage picture = pictureOf(*m_window);
        const auto tabs = pages->findChildren<QAbstractButton *>();
        for (const int up : {1, 2})
            COMPARE_COLOUR(pixelIn(picture, *tabs[0], {20, tabs[0]->height() - up}), look.link);
        COMPARE_COLOUR(pixelIn(picture, *tabs[1], {20, tabs[1]->height() - 1}), look.window);
        const auto plain = tabs[1]->fontMetrics().horizontalAdvance(u"Issues"_s);
        QCOMPARE(tabs[1]->width(), plain + 8 + tabs[1]->fontMetrics().horizontalAdvance(u"7"_s));
        const auto segments = ranges->findChildren<QAbstractButton *>();
        COMPARE_COLOUR(pixelIn(picture, *segments[0], {5, 14}), look.accentSoft);
        COMPARE_COLOUR(pixelIn(picture, *segments[1], {5, 14}), look.surface);
        COMPARE_COLOUR(pixelIn(picture, *ranges, {0, 14}), look.edgeField);
        COMPARE_COLOUR(pixelIn(picture, *ranges, {ranges->width() - 1, 14}), look.edgeField);
    }

    /// An edge is as sharp as the screen: one colour, and the next pixel is another one.
    void edgesAreSharpAtEveryScale_data()
    {
        QTest::addColumn<double>("scale");
        for (const double scale : {1.0, 1.5, 2.0})
            QTest::addRow("%.1f", scale) << scale;
    }
    void edgesAreSharpAtEveryScale()
    {
        QFETCH(double, scale);
        add(new QLineEdit);
        const auto *field = add(new QLineEdit);
        m_layout->setContentsMargins(21, 21, 21, 21); // half a pixel of the device at 1.5
        show(false);
        takeFocusAway();
        const QImage picture = pictureOf(*m_window, scale);
        const Tokens &look = tokens(false);
        const QPointF left = QPointF(field->mapTo(m_window.get(), QPoint(0, 14))) * scale;
        QList<QColor> across;
        for (int x = int(left.x()) - 2; x < int(left.x()) + 6; ++x)
            across.append(picture.pixelColor(x, int(left.y())));
        int edges = 0;
        for (const QColor &colour : std::as_const(across)) {
            const bool isEdge = distance(colour, look.edgeField) < 3;
            edges += isEdge;
            QVERIFY2(isEdge || distance(colour, look.window) < 3 || distance(colour, look.field) < 3,
                qPrintable(colour.name()));
        }
        QCOMPARE(edges, int(scale));
    }

    void menusHaveAnEdgeAndASoftChoice_data() { themes(); }
    void menusHaveAnEdgeAndASoftChoice()
    {
        QFETCH(bool, dark);
        m_theme.apply(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        QMenu menu;
        QAction *copy = menu.addAction(u"Copy"_s);
        copy->setShortcut(QKeySequence::Copy);
        menu.addSeparator();
        menu.addAction(u"Delete"_s);
        menu.popup({0, 0});
        menu.setActiveAction(copy);
        const Tokens &look = tokens(dark);
        const QImage picture = pictureOf(menu);
        COMPARE_COLOUR(picture.pixelColor(0, menu.height() / 2), look.edge);
        COMPARE_COLOUR(picture.pixelColor(3, 3), look.surface);
        const QRect item = menu.actionGeometry(copy);
        QVERIFY(item.left() >= 4 && item.top() >= 4);
        COMPARE_COLOUR(picture.pixelColor(item.left() + 4, item.center().y()), look.accentSoft);
        QVERIFY2(item.width() >= menu.fontMetrics().horizontalAdvance(u"Copy"_s)
                    + menu.fontMetrics().horizontalAdvance(QKeySequence(QKeySequence::Copy).toString()) + 24,
            "room between the words and the shortcut");
    }

    void rightToLeftIsMirrored()
    {
        auto *combo = add(new QComboBox);
        combo->addItem(u"one"_s);
        m_window->setLayoutDirection(Qt::RightToLeft);
        show(false);
        takeFocusAway();
        const QImage picture = pictureOf(*m_window);
        const QPoint at = combo->mapTo(m_window.get(), QPoint());
        const QColor ground = tokens(false).surface;
        const QRect left(at + QPoint(4, 4), QSize(20, 20));
        QVERIFY2(!inkedColumns(picture, left, ground).isEmpty(), "the chevron is at the left");
        const QRect right(at + QPoint(combo->width() - 7, 4), QSize(5, 20));
        QVERIFY(inkedColumns(picture, right, ground).isEmpty());
    }

    void nothingMoves() { QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0); }

private:
    void themes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    template <class Widget>
    Widget *add(Widget *widget)
    {
        m_layout->addWidget(widget);
        m_added.append(widget);
        return widget;
    }

    void show(bool dark)
    {
        m_theme.apply(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void takeFocusAway()
    {
        if (QWidget *focused = QApplication::focusWidget())
            focused->clearFocus();
    }

    static bool inkOf(const QImage &picture, const QWidget &widget, const QColor &ink)
    {
        const QRect room(widget.mapTo(widget.window(), QPoint()), widget.size());
        for (int y = room.top() + 4; y < room.bottom() - 4; ++y) {
            for (int x = room.left() + 4; x < room.right() - 4; ++x) {
                if (distance(picture.pixelColor(x, y), ink) < 12)
                    return true;
            }
        }
        return false;
    }

    QAbstractButton *menuPushButton(QMenu &menu)
    {
        auto *button = new QPushButton(u"Copy"_s, m_window.get());
        button->setMenu(&menu);
        return button;
    }

    QAbstractButton *menuToolButton(QMenu &menu)
    {
        auto *button = new QToolButton(m_window.get());
        button->setText(u"Copy"_s);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setMenu(&menu);
        return button;
    }

    Theme m_theme;
    std::unique_ptr<QWidget> m_window;
    QVBoxLayout *m_layout = nullptr;
    QList<QWidget *> m_added;
};

QTEST_MAIN(AppStyleTest)
#include "tst_appstyle.moc"
