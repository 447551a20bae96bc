#include "panels/extensions/extensionspanel.h"

#include "core/visibletext.h"
#include "domain/extensions/extensionsource.h"
#include "domain/extensions/extensionstate.h"
#include "domain/extensions/extensiontroubles.h"
#include "models/extensions/extensionreportmodels.h"
#include "panels/extensions/extensionstatedelegate.h"
#include "widgets/look/tokens.h"
#include "widgets/state/panelheader.h"
#include "widgets/state/statenotice.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QGridLayout>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

ExtensionsPanel::ExtensionsPanel(PanelContext context, QWidget *parent)
    : Panel(panelId, panelTitle(), std::move(context), parent),
      m_report(new ExtensionReportModels(this->context().sources.get<ExtensionSource>(), *this->context().clock, this)),
      m_stopped(new StateNotice(this)), m_open(new StateNotice(this))
{
    m_stopped->setAbout(tr("What keeps it from working"));
    m_stopped->setContentsMargins(space::large, 0, space::large, 0);
    m_open->setAbout(tr("Open to the API"));
    m_open->setContentsMargins(space::large, 0, space::large, 0);
    constexpr auto rest = ColumnRule::Width::Rest;
    m_extensions = makeTable(tr("Extensions"), m_report->extensions(), ExtensionModel::State,
        {{.column = ExtensionModel::State}, {.column = ExtensionModel::Name}, {.column = ExtensionModel::Installed},
            {.column = ExtensionModel::Available, .rank = 1}, {.column = ExtensionModel::Schema, .rank = 2},
            {.column = ExtensionModel::Purpose, .width = rest}},
        u"columns"_s);
    m_extensions->setItemDelegateForColumn(
        ExtensionModel::State, new ExtensionStateDelegate(m_report->extensions(), this));
    m_settings = makeTable(tr("Settings"), m_report->settings(), SettingModel::State,
        {{.column = SettingModel::State}, {.column = SettingModel::Name, .most = 34},
            {.column = SettingModel::Expected, .width = rest, .rank = 1},
            {.column = SettingModel::Actual, .width = rest}},
        u"settingColumns"_s);
    m_members = makeTable(tr("Publication members"), m_report->publicationMembers(), PublicationModel::State,
        {{.column = PublicationModel::State}, {.column = PublicationModel::Table, .width = rest}}, u"memberColumns"_s);

    const auto title = [this](const QString &text) {
        auto *label = new PlainLabel(PlainLabel::Fit::ElideEnd, this);
        label->setPlainText(text);
        return label;
    };
    m_membersTitle = title({});
    auto *content = new QWidget(this);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, space::small, 0, 0);
    grid->setHorizontalSpacing(space::huge);
    grid->setVerticalSpacing(space::large);
    grid->addWidget(m_stopped, 0, 0, 1, 2);
    grid->addWidget(m_open, 1, 0, 1, 2);
    grid->addWidget(section(title(tr("Required extensions")), m_extensions), 2, 0, 1, 2);
    grid->addWidget(section(title(tr("Server settings")), m_settings), 3, 0);
    grid->addWidget(section(m_membersTitle, m_members), 3, 1);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(3, 1);
    setContent(content);

    follow(m_report->extensions(), [this] { showReport(); });
}

TableView *ExtensionsPanel::makeTable(
    const QString &name, QAbstractItemModel &model, int stateColumn, const QList<ColumnRule> &rules, const QString &key)
{
    auto *table = new TableView(this);
    table->setAccessibleName(name);
    table->setModel(&model);
    table->setItemDelegateForColumn(stateColumn, new StateDelegate(TableModel::StateRole, this));
    table->setColumnRules(rules, key);
    return table;
}

QWidget *ExtensionsPanel::section(PlainLabel *title, TableView *table)
{
    title->setFont(strongFont(font()));
    title->setContentsMargins(space::large, 0, space::large, 0);
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tiny);
    layout->addWidget(title);
    layout->addWidget(table, 1);
    layout->addStretch();
    return box;
}

QWidget *ExtensionsPanel::mainWidget()
{
    return m_extensions;
}

void ExtensionsPanel::load()
{
    m_report->refresh();
}

void ExtensionsPanel::showReport()
{
    if (m_report->extensions().rowCount() == 0) {
        showEmpty(tr("No required extensions"), tr("Nothing that the automation needs is known to this database."),
            installation());
        return;
    }
    showData();
    m_extensions->fitHeight(8);
    fitUpTo(*m_settings);
    fitUpTo(*m_members);
    const PublicationStatus &publication = m_report->report().publication;
    m_membersTitle->setPlainText(publication.exists ? tr("Publication %1").arg(publication.name)
                                                    : tr("Publication %1: not there").arg(publication.name));
    const Capabilities capabilities = context().capabilities ? context().capabilities() : Capabilities{};
    const QList<ExtensionTrouble> troubles
        = troublesOf(m_report->report(), {capabilities.sandbox, capabilities.standby});
    showSentence(troubles);
    showStopped(troubles);
    showOpen();
}

/// As high as its rows, or lower with a scroll bar where there is no room for them.
void ExtensionsPanel::fitUpTo(TableView &table)
{
    constexpr int leastRows = 3;
    table.fitHeight(leastRows);
    const int least = table.minimumHeight();
    table.fitHeight(table.model()->rowCount());
    table.setMinimumHeight(least);
}

void ExtensionsPanel::showStopped(const QList<ExtensionTrouble> &troubles)
{
    constexpr int shown = 3;
    QStringList lines;
    for (const ExtensionTrouble &trouble : troubles) {
        if (trouble.state == HealthState::Failing && trouble.component == "extensions"_L1 && lines.size() < 2 * shown)
            lines << trouble.message << trouble.hint;
    }
    m_stopped->tell(HealthState::Failing, lines.join(u'\n'));
}

void ExtensionsPanel::showOpen()
{
    const QList<OpenRelation> &open = m_report->report().open;
    if (open.isEmpty())
        return m_open->clear();
    constexpr int shown = 3;
    QStringList lines;
    for (const OpenRelation &relation : open.mid(0, shown)) {
        lines.append(u"%1 %2."_s.arg(visibleText(relation.name), statusText(relation)));
        lines.append(tr("Run: %1").arg(visibleText(closingStatement(relation))));
    }
    if (open.size() > shown)
        lines.append(tr("And %n more: signalbox status names them all.", nullptr, int(open.size()) - shown));
    m_open->tell(stateOf(open.first()), lines.join(u'\n'));
}

void ExtensionsPanel::showSentence(const QList<ExtensionTrouble> &troubles)
{
    if (!troubles.isEmpty()) {
        QStringList words;
        for (const ExtensionTrouble &trouble : troubles.first(std::min<qsizetype>(2, troubles.size())))
            words.append(trouble.words);
        const QString more = troubles.size() > 2 ? tr(" and %n more", nullptr, int(troubles.size()) - 2) : QString();
        header().setSentence(troubles.first().state, words.join(u", "_s) + more);
        return;
    }
    const auto count = [this](ExtensionState state) {
        return std::ranges::count(m_report->extensions().rows(), state, &ExtensionStatus::state);
    };
    const int extensions = m_report->extensions().rowCount();
    QString well = tr("All %n required extension(s) work, every setting is as expected", nullptr, extensions);
    if (const auto set
        = std::ranges::count(m_report->settings().rows(), SettingState::SetByHost, &SettingStatus::state))
        well = tr("All %n required extension(s) work", nullptr, extensions) + u"; "_s
            + tr("%n setting(s) differ as the host sets them", nullptr, int(set));
    if (count(ExtensionState::StandIn) > 0)
        well = tr("%1; a stand-in takes pg_net's place").arg(well);
    if (const auto outdated = count(ExtensionState::Outdated); outdated > 0)
        well += tr("; %n of them outdated", nullptr, int(outdated));
    header().setSentence(HealthState::Healthy, well);
}

} // namespace signalbox
