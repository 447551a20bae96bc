#include "panels/cron/jobeditor.h"

#include "core/clock.h"
#include "core/visibletext.h"
#include "domain/cron/expected/jobtimeline.h"
#include "domain/cron/jobediting.h"
#include "models/cron/jobreading.h"
#include "panels/cron/findinglist.h"
#include "panels/scrolling.h"
#include "widgets/look/role.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"
#include "widgets/query/queryedit.h"
#include "widgets/state/statenotice.h"
#include "widgets/text/plainlabel.h"
#include "widgets/text/sqlhighlighter.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int nextWhileTyping = 5;
constexpr QSize editorSize(680, 620);
constexpr int leastCommandLines = 6;
constexpr qsizetype longestTitle = 100;
constexpr auto usualGrace = std::chrono::duration_cast<std::chrono::seconds>(JobTimeline::usualGrace);

} // namespace

JobEditor::JobEditor(const Setting &setting, const JobEdit &edit, const Clock &clock, QWidget *parent)
    : QDialog(parent), m_setting(setting), m_base(edit.base), m_clock(clock), m_name(new QLineEdit(this)),
      m_schedule(new QueryEdit(this)), m_words(new StateNotice(this)), m_next(new PlainLabel(this)),
      m_findings(new FindingList(this)), m_command(new QPlainTextEdit(this)), m_database(new QLineEdit(this)),
      m_role(new QLineEdit(this)), m_grace(new QSpinBox(this)),
      m_active(new QCheckBox(tr("Active: the scheduler runs it"), this)), m_notice(new StateNotice(this)),
      m_unsaved(new PlainLabel(PlainLabel::Fit::ElideEnd, this)), m_discard(new QPushButton(tr("Discard edits"), this)),
      m_dryRun(new QPushButton(tr("Dry run…"), this)), m_send(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(setting.isNew ? tr("New job") : tr("Edit %1").arg(visibleText(setting.subject, longestTitle)));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(makeForm(), 1);
    layout->addWidget(m_notice);
    layout->addWidget(makeButtons());
    showDraft(edit.mine);
    for (QLineEdit *line : {m_name, static_cast<QLineEdit *>(m_schedule), m_database, m_role})
        connect(line, &QLineEdit::textChanged, this, &JobEditor::takeTyped);
    connect(m_command, &QPlainTextEdit::textChanged, this, &JobEditor::takeTyped);
    connect(m_grace, &QSpinBox::valueChanged, this, &JobEditor::takeTyped);
    connect(m_active, &QCheckBox::toggled, this, &JobEditor::takeTyped);
    resize(editorSize);
    m_notice->setAbout(tr("Outcome"));
    setNotice(HealthState::Attention, setting.obstacle);
    showSchedule();
    showObstacles();
    (setting.isNew ? m_name : static_cast<QLineEdit *>(m_schedule))->setFocus();
}

QWidget *JobEditor::makeForm()
{
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_schedule->setFont(fixed);
    m_command->setFont(fixed);
    m_command->setTabChangesFocus(true);
    m_command->setMinimumHeight(leastCommandLines * QFontMetrics(fixed).lineSpacing());
    new SqlHighlighter(*m_command);
    m_schedule->setPlaceholderText(tr("*/5 * * * *, 30 seconds, @daily"));
    m_next->setQuiet();
    m_next->setAccessibleName(tr("Next five runs"));
    m_words->setAbout(tr("Schedule in words"));
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, space::small, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(space::large);
    form->setVerticalSpacing(space::small);
    const auto add = [form](const QString &label, QWidget *field) {
        field->setAccessibleName(label);
        form->addRow(label, field);
    };
    add(tr("Name"), m_name);
    add(tr("Schedule"), m_schedule);
    form->addRow(QString(), m_words);
    form->addRow(QString(), m_next);
    add(tr("Command"), m_command);
    add(tr("Database"), m_database);
    add(tr("Role"), m_role);
    m_grace->setAccessibleName(tr("Grace"));
    form->addRow(tr("Grace"), makeGrace());
    form->addRow(QString(), m_active);
    form->addRow(QString(), m_findings);
    auto *page = new QWidget(this);
    page->setLayout(form);
    return scrolling(page);
}

QWidget *JobEditor::makeGrace()
{
    m_grace->setRange(int(JobDraft::leastGrace.count()), int(JobDraft::mostGrace.count()));
    m_grace->setSuffix(tr(" s", "seconds"));
    m_grace->setGroupSeparatorShown(true);
    m_grace->setEnabled(m_setting.graceObstacle.isEmpty());
    m_grace->setToolTip(m_setting.graceObstacle);
    auto *words = new PlainLabel(this);
    words->setQuiet();
    words->setAccessibleName(tr("What the grace means"));
    words->setPlainText(m_setting.graceObstacle.isEmpty()
            ? tr("So late a run may begin before it counts as late; up to one day.")
            : m_setting.graceObstacle);
    auto *field = new QWidget(this);
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::medium);
    row->addWidget(m_grace);
    row->addWidget(words, 1);
    return field;
}

QWidget *JobEditor::makeButtons()
{
    auto *close = new QPushButton(tr("Close"), this);
    close->setToolTip(tr("What you typed is kept."));
    m_send->setText(m_setting.isNew ? tr("Create…") : tr("Save…"));
    setRole(*m_send, ButtonRole::Primary);
    setRole(*m_discard, ButtonRole::Quiet);
    m_unsaved->setAccessibleName(tr("What is not saved yet"));
    m_unsaved->setQuiet();
    for (QPushButton *button : {close, m_discard, m_dryRun, m_send})
        button->setAutoDefault(false);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(m_unsaved, 1);
    row->addWidget(m_discard);
    row->addWidget(close);
    row->addWidget(m_dryRun);
    row->addWidget(m_send);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        showDraft(m_base);
        emit discardRequested();
    });
    connect(m_dryRun, &QPushButton::clicked, this, [this] { emit dryRunRequested(edit().mine); });
    connect(m_send, &QPushButton::clicked, this, [this] { emit sendRequested(edit()); });
    return buttons;
}

void JobEditor::showDraft(const JobDraft &draft)
{
    m_name->setText(draft.name);
    m_schedule->setText(draft.schedule);
    m_command->setPlainText(draft.command);
    m_database->setText(draft.database);
    m_role->setText(draft.username);
    m_active->setChecked(draft.active);
    m_grace->setValue(int(draft.grace.value_or(usualGrace).count()));
}

/// What is as usual needs not be written.
std::optional<std::chrono::seconds> JobEditor::grace() const
{
    const std::chrono::seconds typed(m_grace->value());
    return typed == m_base.grace.value_or(usualGrace) ? m_base.grace : typed;
}

JobEdit JobEditor::edit() const
{
    return {m_base,
        {m_name->text(), m_schedule->text(), m_command->toPlainText(), m_database->text(), m_role->text(),
            m_active->isChecked(), grace()}};
}

void JobEditor::setEdit(const JobEdit &edit)
{
    m_base = edit.base;
    showDraft(edit.mine);
    takeTyped();
}

void JobEditor::takeTyped()
{
    showSchedule();
    showObstacles();
    emit edited(edit());
}

bool JobEditor::scheduleIsUnderstood() const
{
    return readSchedule(m_schedule->text(), m_setting.dialect).schedule.has_value();
}

void JobEditor::showSchedule()
{
    const QString text = m_schedule->text();
    if (text.trimmed().isEmpty()) {
        m_words->clear();
        m_next->setPlainText({});
        return m_next->hide();
    }
    const ScheduleReading reading = readSchedule(text, m_setting.dialect);
    const HealthState state = !reading.schedule ? HealthState::Failing
        : reading.remark.isEmpty()              ? HealthState::Healthy
                                                : HealthState::Attention;
    m_words->tell(state,
        reading.schedule ? inSentences(
            {tr("%1, counted in %2", "a schedule in words, a zone").arg(reading.words, m_setting.zoneText),
                reading.remark})
                         : reading.remark);
    QList<QueryEdit::Mark> marks;
    for (const ScheduleReading::Stretch &stretch : reading.stretches)
        marks.append({stretch.start, stretch.length});
    m_schedule->setMarks(marks);
    m_next->setPlainText(nextRunsInWords());
    m_next->setVisible(!m_next->plainText().isEmpty());
}

QString JobEditor::nextRunsInWords() const
{
    const ScheduleReading reading = readSchedule(m_schedule->text(), m_setting.dialect);
    if (!reading.schedule)
        return {};
    const bool countsInZone = reading.schedule->kind() == CronSchedule::Kind::Calendar;
    if (countsInZone && !m_setting.cronZone)
        return tr("When it runs next cannot be told: the zone is not known here.");
    QStringList times;
    for (const Instant &at :
        reading.schedule->nextRuns(m_clock.now(), nextWhileTyping, m_setting.cronZone.value_or(CronZone())))
        times.append(at.toDateTime().toTimeZone(m_setting.shownZone).toString(u"ddd yyyy-MM-dd HH:mm:ss"_s));
    if (times.isEmpty())
        return reading.schedule->kind() == CronSchedule::Kind::Reboot ? QString() : tr("It never runs.");
    return tr("Next runs (%1):", "a zone").arg(QString::fromUtf8(m_setting.shownZone.id())) + u'\n' + times.join(u'\n');
}

void JobEditor::showObstacles()
{
    const JobEdit now = edit();
    QStringList obstacles = obstaclesTo(now.mine);
    if (obstacles.isEmpty() && !scheduleIsUnderstood())
        obstacles.append(tr("pg_cron would refuse this schedule."));
    if (!m_setting.obstacle.isEmpty())
        obstacles.prepend(m_setting.obstacle);
    const QStringList changes = changesInWords(m_base, now.mine);
    const bool isUnsaved = !changes.isEmpty();
    m_unsaved->setPlainText(!obstacles.isEmpty() ? obstacles.first()
            : !isUnsaved                         ? QString()
            : m_setting.isNew                    ? tr("Not created yet.")
                                                 : tr("Not saved: %1").arg(changes.join(u"; "_s)));
    m_discard->setVisible(isUnsaved);
    m_send->setEnabled(obstacles.isEmpty() && isUnsaved && !m_busy);
    m_dryRun->setEnabled(!now.mine.command.trimmed().isEmpty());
}

/// What is about the schedule is said below the schedule already.
void JobEditor::setFindings(const QList<JobFinding> &findings)
{
    QList<JobFinding> ofCommand;
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat wave;
    wave.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    for (const JobFinding &finding : findings) {
        const bool isSaid = finding.kind == JobFinding::Kind::Schedule || finding.kind == JobFinding::Kind::NoCommand;
        if (!isSaid)
            ofCommand.append(finding);
        if (finding.field != JobFinding::Field::Command || finding.length == 0)
            continue;
        wave.setUnderlineColor(stateColour(stateOf(finding.severity), palette()));
        QTextCursor cursor(m_command->document());
        cursor.setPosition(int(finding.start));
        cursor.setPosition(int(finding.start + finding.length), QTextCursor::KeepAnchor);
        marks.append({cursor, wave});
    }
    m_findings->setFindings(ofCommand);
    m_command->setExtraSelections(marks);
}

void JobEditor::setNotice(HealthState state, const QString &words)
{
    m_notice->tell(state, words);
}

void JobEditor::setBusy(bool writing)
{
    m_busy = writing;
    showObstacles();
}

} // namespace signalbox
