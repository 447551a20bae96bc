#include "app/clipping.h"
#include "app/connect/welcomepage.h"
#include "app/longertranslator.h"
#include "app/shell/connectionbanner.h"
#include "app/shell/navigationcolumn.h"
#include "app/windowdriver.h"
#include "data/postgres/sqlcatalogue.h"
#include "panels/acts/reviewdialog.h"
#include "panels/migrations/installdialog.h"
#include "panels/panelstage.h"
#include "panels/replay/replaydesk.h"
#include "panels/testbench/inlinequestion.h"
#include "widgets/look/theme.h"
#include "widgets/table/jumptotime.h"

#include <QButtonGroup>
#include <QFontDatabase>
#include <QMenuBar>
#include <QProcess>
#include <QPushButton>
#include <QStatusBar>
#include <QTranslator>

#include <iostream>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallScreen(1024, 700);
constexpr int deepestPages = 3;

/// How the program looks on somebody's screen.
struct Surroundings {
    QString font; // a family
    int percent = 100; // of the usual size
    QString language; // "en", "de", or "longer"

    static Surroundings fromText(const QString &text)
    {
        const QStringList parts = text.split(u'|');
        return {parts.value(0), parts.value(1).toInt(), parts.value(2)};
    }
    QString toText() const { return u"%1|%2|%3"_s.arg(font).arg(percent).arg(language); }
};

QSize leastOf(const QWidget &widget)
{
    return widget.minimumSizeHint().expandedTo(widget.minimumSize());
}

/// The innermost widgets that make it so wide, or high.
QString culprit(const QWidget &widget, Qt::Orientation orientation)
{
    const auto extent = [orientation](const QWidget &one) {
        const QSize least = leastOf(one);
        return one.isHidden() && !qobject_cast<QStackedWidget *>(one.parentWidget()) ? 0
            : orientation == Qt::Horizontal                                          ? least.width()
                                                                                     : least.height();
    };
    QStringList names;
    const QWidget *at = &widget;
    while (at) {
        const QWidget *largest = nullptr;
        for (const QObject *child : at->children()) {
            const auto *one = qobject_cast<const QWidget *>(child);
            if (one && !one->isWindow() && (!largest || extent(*one) > extent(*largest)))
                largest = one;
        }
        at = largest && extent(*largest) > 60 ? largest : nullptr;
        if (at)
            names.append(u"%1 %2"_s.arg(QString::fromLatin1(at->metaObject()->className()).section(u"::"_s, -1))
                             .arg(extent(*at)));
    }
    return names.join(u" > "_s);
}

/// Opens every panel, page and dialog of the program one after the other, and looks for texts that are cut.
class Walk
{
public:
    QStringList found;

    void go()
    {
        walkWindow();
        const Error refused{ErrorKind::Permission, u"The jobs of pg_cron may not be read."_s, u"cron.job"_s,
            u"ERROR:  permission denied for schema cron"_s,
            u"Ask the database's owner for: grant usage on schema cron to app_reader;"_s, u"42501"_s};
        for (const PanelEntry &entry : allPanels()) {
            walkPanel(entry.id, u"data"_s, [](test::Stage &) {});
            walkPanel(entry.id, u"empty"_s, [](test::Stage &stage) { stage.samples.empty = true; });
            walkPanel(entry.id, u"unavailable"_s, [&](test::Stage &stage) { stage.samples.error = refused; });
        }
        walkDialogs();
        walkCronDialogs();
        walkFunctionDialogs();
        walkWelcome(refused);
    }

private:
    void look(QWidget &widget, const QString &where)
    {
        QTest::qWait(0); // what was laid out anew is placed
        for (const QString &text : clippedTexts(widget)) {
            const QString line = u"%1: %2"_s.arg(where, text);
            if (!found.contains(line))
                found.append(line);
        }
    }

    void needFits(const QWidget &widget, QSize room, const QString &where)
    {
        const QSize least = leastOf(widget);
        if (least.width() > room.width())
            found.append(u"%1: needs %2 of %3 px across, for %4"_s.arg(where)
                             .arg(least.width())
                             .arg(room.width())
                             .arg(culprit(widget, Qt::Horizontal)));
        if (least.height() > room.height())
            found.append(u"%1: needs %2 of %3 px down, for %4"_s.arg(where)
                             .arg(least.height())
                             .arg(room.height())
                             .arg(culprit(widget, Qt::Vertical)));
    }

    /// The window itself, and what it takes from a panel.
    void walkWindow()
    {
        const auto catalogue = SqlCatalogue::load();
        WindowDriver driver(*catalogue);
        driver.open();
        MainWindow &window = driver.window();
        const QSize screen = window.screen()->availableGeometry().size();
        if (window.width() > screen.width() || window.height() > screen.height())
            found.append(u"window: opens larger than its screen"_s);
        needFits(window, smallScreen, u"window"_s);
        window.resize(smallScreen);
        look(window, u"window"_s);
        const int taken = window.menuBar()->height() + window.statusBar()->height() + 22; // and the environment's band
        m_panelHeight = smallScreen.height() - taken;
    }

    void walkPanel(const QString &id, const QString &state, const std::function<void(test::Stage &)> &prepare)
    {
        test::Stage stage;
        prepare(stage);
        NavigationColumn navigation(allPanels());
        if (!stage.open(id))
            return found.append(u"%1, %2: does not settle"_s.arg(id, state));
        const QString where = u"%1, %2"_s.arg(id, state);
        const QSize room(smallScreen.width() - navigation.sizeHint().width(), m_panelHeight);
        stage.panel->setMinimumSize(stage.panel->minimumSizeHint());
        stage.panel->resize(room);
        needFits(*stage.panel, room, where);
        look(*stage.panel, where);
        walkPages(stage, where, {}, 0);
        for (auto *toggle : stage.panel->findChildren<QToolButton *>()) {
            if (!toggle->isVisible() || !toggle->isCheckable() || toggle->group() || toggle->isChecked())
                continue;
            toggle->click();
            stage.settle();
            look(*stage.panel, where + u", "_s + toggle->text());
        }
        if (id == allPanels().first().id && state == "data"_L1) {
            navigation.resize(navigation.sizeHint().width(), m_panelHeight);
            navigation.show();
            look(navigation, u"navigation"_s);
        }
    }

    /// Each page behind a group of buttons of which one is chosen, and those within it.
    void walkPages(test::Stage &stage, const QString &where, const QSet<QButtonGroup *> &known, int depth)
    {
        QList<QButtonGroup *> groups;
        QSet<QButtonGroup *> all = known;
        for (auto *button : stage.panel->findChildren<QAbstractButton *>()) {
            QButtonGroup *group = button->group();
            if (button->isVisible() && button->isCheckable() && group && group->exclusive() && !all.contains(group)) {
                all.insert(group);
                groups.append(group);
            }
        }
        for (QButtonGroup *group : groups) {
            QAbstractButton *first = group->checkedButton();
            for (QAbstractButton *button : group->buttons()) {
                if (!button->isVisible() || !button->isEnabled())
                    continue;
                button->click();
                stage.settle();
                const QString page = where + u", "_s + button->text();
                needFits(*stage.panel, stage.panel->size(), page);
                look(*stage.panel, page);
                if (depth < deepestPages)
                    walkPages(stage, page, all, depth + 1);
            }
            if (first && first->isVisible())
                first->click();
        }
    }

    void walkDialogs()
    {
        test::Stage stage;
        stage.context.profile = {.name = u"tripsage-prod"_s, .environment = Environment::Production};
        stage.open(u"webhooks"_s);
        auto *desk = stage.panel->findChild<ReplayDesk *>();
        desk->review({.filter = {}, .words = u"state:failed since:4h"_s});
        stage.settle();
        lookAtDialog(stage.dialog(), u"review of a replay"_s);
        desk->edit(4242);
        stage.settle();
        lookAtDialog(stage.dialog(), u"edit and resend"_s);
        auto *review
            = new ReviewDialog({u"Change booking_events"_s, u"These fields change."_s,
                                   {u"URL: https://a.example.com \u2192 https://b.example.com"_s}, u"Save 1 change"_s},
                stage.context.profile, stage.panel.get());
        review->open();
        lookAtDialog(review, u"review of a change"_s);
        lookAtDialog(openInstallation(stage), u"installation"_s);
        auto *jump = new JumpToTime(test::sampleNow, stage.context.timeZone, stage.panel.get());
        jump->popUpBelow(stage.header());
        look(*jump, u"jump to a time"_s);
        jump->close();
        InlineQuestion question;
        question.ask(u"Point orders here?"_s, QCoreApplication::translate("Walk", "Point it here"), u"tripsage-prod"_s);
        question.resize(600, question.layout()->totalHeightForWidth(600));
        question.show();
        look(question, u"a question in the page"_s);
    }

    /// With a step of each outcome.
    static QDialog *openInstallation(test::Stage &stage)
    {
        class Rehearsed final : public InstallationSource
        {
        public:
            Async<MigrationReport> run(const MigrationOptions &, const Progress &) override
            {
                MigrationReport report{.leftOut = {u"Deliveries are left out: extension pg_net is missing."_s}};
                for (int outcome = 0; outcome <= int(StepOutcome::Failed); ++outcome)
                    report.steps.append({{.module = u"08_delivery_engine.sql"_s, .title = u"The delivery engine"_s},
                        StepOutcome(outcome), {u"Extension pg_net is not there."_s}});
                return readyResult<MigrationReport>(report);
            }
        };
        auto *dialog = new InstallDialog(std::make_shared<Rehearsed>(), stage.context, stage.panel.get());
        dialog->open();
        return dialog;
    }

    void walkCronDialogs()
    {
        test::Stage stage;
        stage.context.profile = {.name = u"tripsage-prod"_s, .environment = Environment::Production};
        stage.open(u"cron"_s);
        for (const QString &name : {u"edit"_s, u"dryRun"_s, u"pause"_s, u"run"_s}) {
            for (auto *button : stage.panel->findChildren<QPushButton *>(name)) {
                if (button->isVisible()) // the map has these, too
                    button->click();
            }
            stage.settle();
            lookAtDialog(stage.dialog(), u"cron, "_s + name);
        }
    }

    void walkFunctionDialogs()
    {
        test::Stage stage;
        stage.context.profile = {.name = u"tripsage-prod"_s, .environment = Environment::Production};
        stage.open(u"functions"_s);
        for (const QString &name : {u"environment"_s, u"deploy"_s}) {
            stage.panel->findChild<QPushButton *>(name)->click();
            stage.settle();
            lookAtDialog(stage.dialog(), u"functions, "_s + name);
        }
    }

    void lookAtDialog(QDialog *dialog, const QString &where)
    {
        if (!dialog)
            return found.append(where + u": is not there"_s);
        needFits(*dialog, smallScreen, where);
        dialog->resize(dialog->size().boundedTo(smallScreen));
        look(*dialog, where);
        dialog->close();
        const QPointer<QDialog> closing(dialog);
        if (!QTest::qWaitFor([&closing] { return !closing; }))
            found.append(where + u": does not close"_s);
    }

    void walkWelcome(const Error &error)
    {
        WelcomePage page;
        const ConnectionProfile profile{.name = u"tripsage-prod"_s, .environment = Environment::Production};
        const QSize room(smallScreen.width(), m_panelHeight);
        const auto lookAt = [&](const QString &where) {
            page.resize(room);
            page.show();
            needFits(page, room, where);
            look(page, where);
        };
        page.setConnections({{profile, {test::sampleNow, HealthState::Failing}}}, test::sampleNow);
        page.showStart();
        lookAt(u"welcome"_s);
        page.showStart(error);
        lookAt(u"welcome, with an error"_s);
        page.showNewConnection();
        lookAt(u"connection form"_s);
        page.showConnection(profile, profile.name, error);
        lookAt(u"connection form, with an error"_s);
        page.showProgress(u"Opening"_s);
        lookAt(u"opening"_s);
        ConnectionBanner banner;
        banner.show(PgSession::State::Stale, u"tripsage-prod"_s, error, test::sampleNow);
        banner.resize(smallScreen.width() - 180, banner.sizeHint().height());
        look(banner, u"banner"_s);
    }

    int m_panelHeight = 600;
};

/// In a process of its own, whose scale was set before it began.
int walk(QApplication &app, const Surroundings &look)
{
    if (!QFontDatabase::hasFamily(look.font)) {
        std::cout << "no such font\n";
        return 77;
    }
    QFont font(look.font);
    font.setPointSizeF(app.font().pointSizeF() * look.percent / 100);
    Theme theme;
    theme.apply(Theme::Mode::Light);
    QApplication::setFont(font);
    QTranslator plurals;
    QTranslator german;
    LongerTranslator longer;
    const QString folder = QStringLiteral(SIGNALBOX_TRANSLATIONS);
    bool isThere = true;
    if (look.language == "longer"_L1) {
        app.installTranslator(&longer);
    } else {
        QLocale::setDefault(QLocale(look.language));
        isThere = plurals.load(u"signalbox_en.qm"_s, folder) && app.installTranslator(&plurals);
        if (look.language == "de"_L1)
            isThere = german.load(u"signalbox_de.qm"_s, folder) && app.installTranslator(&german);
    }
    if (!isThere) {
        std::cout << "no translation in " << qPrintable(folder) << '\n';
        return 2;
    }
    Walk steps;
    steps.go();
    for (const QString &text : std::as_const(steps.found))
        std::cout << qPrintable(text) << '\n';
    return steps.found.isEmpty() ? 0 : 1;
}

} // namespace

/// Nothing that the program says is cut at 1024 x 700: whatever the font, the scale of the screen and the language.
class ClippedTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsCutIsFound()
    {
        QWidget window;
        QPushButton button(u"A long text"_s, &window);
        QLabel label(u"A long text"_s, &window);
        label.move(0, 40);
        window.resize(400, 100);
        button.resize(button.sizeHint());
        label.resize(label.sizeHint());
        window.show();
        QCOMPARE(clippedTexts(window), QStringList());
        button.resize(button.fontMetrics().horizontalAdvance(button.text()) - 2, button.height());
        QCOMPARE(clippedTexts(window).size(), 1);
        label.resize(label.fontMetrics().horizontalAdvance(label.text()) - 2, label.height());
        QCOMPARE(clippedTexts(window).size(), 2);
        button.setToolTip(button.text());
        QCOMPARE(clippedTexts(window).size(), 1);
        label.resize(label.sizeHint().width(), label.fontMetrics().height() / 2);
        QCOMPARE(clippedTexts(window).size(), 1);
        label.resize(label.sizeHint());
        label.move(window.width() - 10, 40);
        QCOMPARE(clippedTexts(window).size(), 1); // it stands outside
    }

    void theLongerLanguageKeepsPlaces()
    {
        const LongerTranslator longer;
        QCOMPARE(longer.translate("", "&Open %1 of %n lines\nnow", nullptr, -1), u"&Openee %1 ofe %n linesee\nnowe"_s);
    }

    /// Each font with each scale, each with each language.
    void nothingIsCut_data()
    {
        QTest::addColumn<QString>("scale");
        QTest::addColumn<QString>("look");
        const QStringList languages{u"en"_s, u"de"_s, u"longer"_s};
        const QStringList scales{u"1"_s, u"1.5"_s, u"2"_s};
        const QList<std::pair<QString, int>> fonts{
            {u"DejaVu Sans"_s, 100}, {u"Noto Sans"_s, 100}, {u"Cantarell"_s, 100}, {u"DejaVu Sans"_s, 120}};
        for (qsizetype font = 0; font < fonts.size(); ++font) {
            for (qsizetype scale = 0; scale < scales.size(); ++scale) {
                const Surroundings look{
                    fonts.at(font).first, fonts.at(font).second, languages.at((font + scale) % languages.size())};
                QTest::newRow(qPrintable(u"%1, %2x"_s.arg(look.toText(), scales.at(scale))))
                    << scales.at(scale) << look.toText();
            }
        }
    }
    void nothingIsCut()
    {
        QFETCH(QString, scale);
        QFETCH(QString, look);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_SCALE_FACTOR"_s, scale);
        environment.insert(u"SIGNALBOX_WALK"_s, look);
        QFile screen(m_folder.filePath(u"screen.json"_s));
        QVERIFY(screen.open(QFile::WriteOnly));
        screen.write(
            QStringLiteral("{\"screens\": [{\"name\": \"small\", \"x\": 0, \"y\": 0, \"width\": %1, \"height\": %2, "
                           "\"logicalDpi\": 96, \"logicalBaseDpi\": 96, \"dpr\": 1}]}")
                .arg(int(smallScreen.width() * scale.toDouble()))
                .arg(int(smallScreen.height() * scale.toDouble()))
                .toUtf8());
        screen.close();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen:configfile="_s + screen.fileName());
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {});
        QVERIFY(process.waitForFinished(240'000));
        const QByteArray words = process.readAllStandardOutput();
        if (process.exitCode() == 77)
            QSKIP("The font is not installed: see packaging/install-dependencies.sh --tests");
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, words.constData());
    }

private:
    QTemporaryDir m_folder;
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (const QString look = qEnvironmentVariable("SIGNALBOX_WALK"); !look.isEmpty())
        return walk(app, Surroundings::fromText(look));
    ClippedTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_clipped.moc"
