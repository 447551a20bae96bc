#include "panels/deliveries/exportstrip.h"

#include "core/humantext.h"
#include "widgets/state/statebadge.h"
#include "widgets/text/plainlabel.h"

#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStandardPaths>
#include <QToolButton>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QString suffix(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return u"csv"_s;
    case ExportFormat::JsonLines:
        return u"jsonl"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

ExportStrip::ExportStrip(
    DeliveryExportSource &source, std::function<DeliveryFilter()> filter, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_source(source), m_filter(std::move(filter)), m_zone(zone),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)), m_badge(new StateBadge(this)),
      m_text(new PlainLabel(PlainLabel::Fit::ElideMiddle, this)), m_startButton(new QToolButton(this)),
      m_button(new QPushButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_badge);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    m_button->setObjectName(u"exportButton"_s);
    m_text->setObjectName(u"exportText"_s);
    setAccessibleName(tr("Export"));
    connect(m_button, &QPushButton::clicked, this, [this] { m_export ? m_export->cancel() : hide(); });
    makeStartButton();
    hide();
}

void ExportStrip::makeStartButton()
{
    auto *menu = new QMenu(m_startButton);
    menu->addAction(tr("As CSV, for a spreadsheet…"), this, [this] { ask(ExportFormat::Csv); });
    menu->addAction(tr("As JSON Lines…"), this, [this] { ask(ExportFormat::JsonLines); });
    m_startButton->setObjectName(u"exportStart"_s);
    m_startButton->setText(tr("Export"));
    m_startButton->setToolTip(tr("Writes everything that the filter matches to a file"));
    m_startButton->setPopupMode(QToolButton::InstantPopup);
    m_startButton->setMenu(menu);
}

ExportStrip::~ExportStrip() = default;

void ExportStrip::ask(ExportFormat format)
{
    auto *dialog = new QFileDialog(this, tr("Export deliveries"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix(format));
    dialog->selectFile(u"deliveries-%1.%2"_s.arg(QDate::currentDate().toString(Qt::ISODate), suffix(format)));
    connect(dialog, &QFileDialog::fileSelected, this, [this, filter = m_filter(), format](const QString &path) {
        start({filter, format, path});
    });
    dialog->open();
}

void ExportStrip::start(const ExportRequest &request)
{
    if (m_export)
        return;
    m_folder = QFileInfo(request.path).absolutePath();
    m_export = m_source.make(request);
    connect(m_export.get(), &DeliveryExport::progressed, this, &ExportStrip::showProgress);
    connect(m_export.get(), &DeliveryExport::finished, this, &ExportStrip::showOutcome);
    m_button->setText(tr("Cancel"));
    showProgress({});
    show();
    m_startButton->setEnabled(false);
    m_export->start();
}

void ExportStrip::showProgress(const ExportProgress &progress)
{
    const QString counts = tr("%Ln delivery(s), %1", nullptr, int(std::min<qint64>(progress.rows, INT_MAX)))
                               .arg(byteSizeText(progress.bytes));
    const QString backTo = progress.backTo ? tr("back to %1").arg(exactInstant(*progress.backTo, m_zone)) : QString();
    say(HealthState::Running, tr("exporting"), backTo.isEmpty() ? counts : counts + u", "_s + backTo);
}

void ExportStrip::showOutcome(const Result<ExportProgress> &outcome)
{
    const QString path = QDir::toNativeSeparators(m_export->request().path);
    m_export.release()->deleteLater(); // it is telling this just now
    m_button->setText(tr("Close"));
    m_startButton->setEnabled(true);
    if (outcome) {
        say(HealthState::Healthy, tr("exported"),
            tr("%Ln delivery(s), %1, are in %2", nullptr, int(std::min<qint64>(outcome->rows, INT_MAX)))
                .arg(byteSizeText(outcome->bytes), path));
    } else if (outcome.error().kind == ErrorKind::Cancelled) {
        say(HealthState::Paused, tr("cancelled"), tr("The export was cancelled, and no file was left."));
    } else {
        say(HealthState::Failing, tr("failed"), tr("%1 was not written: %2").arg(path, sentences(outcome.error())));
    }
}

void ExportStrip::say(HealthState state, const QString &word, const QString &text)
{
    m_badge->setState(state, word);
    m_text->setPlainText(text);
    m_text->setToolTip(text);
}

} // namespace signalbox
