#include "panels/endpoints/endpointspanel.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/endpoints/endpointsource.h"
#include "domain/endpoints/endpointstate.h"
#include "domain/endpoints/eventpattern.h"
#include "models/endpoints/endpointoverviewmodel.h"
#include "panels/endpoints/endpointacts.h"
#include "panels/endpoints/endpointeditor.h"
#include "panels/endpoints/endpointtest.h"
#include "panels/scrolling.h"
#include "widgets/look/segmentbar.h"
#include "widgets/state/panelheader.h"
#include "widgets/state/stateplaceholder.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"

#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

EndpointsPanel::EndpointsPanel(PanelContext context, QWidget *parent)
    : Panel(panelId, panelTitle(), std::move(context), parent), m_keepTimer(new QTimer(this)),
      m_acts(new EndpointActs(this->context(), pending(), this)),
      m_test(new EndpointTest(this->context(), pending(), this))
{
    m_endpoints
        = new EndpointOverviewModel(this->context().sources.get<EndpointSource>(), *this->context().clock, this);
    m_draftKey = u"drafts/"_s + QString::fromLatin1(QUrl::toPercentEncoding(this->context().profile.name));
    readDrafts();
    m_keepTimer->setSingleShot(true);
    m_keepTimer->setInterval(1s);
    connect(m_keepTimer, &QTimer::timeout, this, &EndpointsPanel::saveDrafts);
    makeTools();
    makeViews();
    connectEditor();
    connectActs();
    showUnsaved();
    follow(*m_endpoints, [this] { showList(); });
}

EndpointsPanel::~EndpointsPanel()
{
    saveDrafts();
    setSetting(u"split"_s, m_split->saveState());
    setSetting(u"days"_s, m_endpoints->days());
}

void EndpointsPanel::makeTools()
{
    m_days = new SegmentBar(this);
    for (const int days : {1, 7, 30})
        m_days->addSegment(days, tr("%n d", nullptr, days), tr("Statistics of the last %n day(s)", nullptr, days));
    m_new = new QPushButton(tr("New endpoint"), this);
    m_new->setAutoDefault(false);
    header().addTool(m_days);
    header().addTool(m_new);
    const int days = setting(u"days"_s).toInt();
    m_endpoints->setDays(days == 1 || days == 30 ? days : 7);
    m_days->setChosen(m_endpoints->days());
    connect(m_days, &SegmentBar::chosenByUser, m_endpoints, &EndpointOverviewModel::setDays);
    m_new->setEnabled(false);
    connect(this, &Panel::stateChanged, m_new,
        [this](Panel::State state) { m_new->setEnabled(state == State::Data || state == State::Empty); });
    connect(m_new, &QPushButton::clicked, this, [this] { begin({}); });
}

void EndpointsPanel::makeViews()
{
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_endpoints);
    m_sorted->setSortRole(TableModel::SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table = new TableView(this);
    m_table->setAccessibleName(tr("Endpoints"));
    m_table->setModel(m_sorted);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(EndpointOverviewModel::State, new StateDelegate(TableModel::StateRole, this));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(EndpointOverviewModel::Name, Qt::AscendingOrder);
    m_table->setColumnRules(
        {{.column = EndpointOverviewModel::State}, // what is red comes first
            {.column = EndpointOverviewModel::Name},
            {.column = EndpointOverviewModel::Url, .width = ColumnRule::Width::Rest, .least = 22, .address = true},
            {.column = EndpointOverviewModel::Events, .rank = ColumnRule::onRequest}, // the editor has them
            {.column = EndpointOverviewModel::Open}, {.column = EndpointOverviewModel::Delivered, .rank = 3},
            {.column = EndpointOverviewModel::Failed}, {.column = EndpointOverviewModel::Settle, .rank = 4},
            {.column = EndpointOverviewModel::LastSuccess, .rank = 2},
            {.column = EndpointOverviewModel::LastFailure, .rank = 1}},
        u"columns"_s);

    m_editor = new EndpointEditor(*context().clock, context().timeZone, this);
    m_editorPlaceholder = new StatePlaceholder(this);
    m_editorPlaceholder->showEmpty(tr("No endpoint selected"), {});
    m_lower = new QStackedWidget(this);
    m_lower->addWidget(scrolling(m_editorPlaceholder));
    m_lower->addWidget(m_editor);
    m_split = new QSplitter(Qt::Vertical, this);
    m_split->addWidget(m_table);
    m_split->addWidget(m_lower);
    m_split->setChildrenCollapsible(false);
    m_split->setSizes({190, 400});
    m_split->restoreState(setting(u"split"_s).toByteArray());
    setContent(m_split);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = m_table->selectionModel()->selectedRows();
        if (!m_selecting && !rows.isEmpty())
            select(rows.first().data(TableModel::KeyRole).toLongLong());
    });
}

void EndpointsPanel::connectEditor()
{
    connect(m_editor, &EndpointEditor::edited, this, &EndpointsPanel::takeEdit);
    connect(m_editor, &EndpointEditor::headersRequested, this, [this] { loadHeaders(true); });
    connect(m_editor, &EndpointEditor::orderCheckRequested, this, &EndpointsPanel::checkOrder);
    connect(m_editor, &EndpointEditor::saveRequested, this, [this] {
        m_selected == EndpointDrafts::newEndpoint ? m_acts->create(m_edit) : m_acts->save(*m_selected, m_edit);
    });
    connect(m_editor, &EndpointEditor::revertRequested, this, &EndpointsPanel::revert);
    connect(m_editor, &EndpointEditor::benchRequested, this,
        [this] { emit linkRequested(u"testbench"_s, u"endpoint/"_s + m_edit.mine.name); });
    connect(m_editor, &EndpointEditor::deliveriesRequested, this,
        [this] { emit linkRequested(u"webhooks"_s, u"filter/endpoint:"_s + m_edit.mine.name); });
    connect(m_editor, &EndpointEditor::recoveryRequested, this,
        [this] { emit linkRequested(u"webhooks"_s, u"recover/"_s + m_edit.base.name); });
    connect(m_editor, &EndpointEditor::duplicateRequested, this, [this] {
        EndpointDraft copy = m_edit.mine;
        copy.name = tr("%1_copy").arg(copy.name);
        copy.active = false;
        copy.headers.reset(); // they may be credentials
        begin(copy);
    });
}

QWidget *EndpointsPanel::mainWidget()
{
    return m_table;
}

void EndpointsPanel::load()
{
    m_endpoints->refresh();
}

void EndpointsPanel::updateTimes()
{
    m_endpoints->refreshTimes();
    m_editor->updateTimes();
}

std::optional<EndpointOverview> EndpointsPanel::overviewOf(qint64 id) const
{
    const int row = m_endpoints->rowOf(id);
    return row < 0 ? std::nullopt : std::optional(m_endpoints->row(row));
}

std::optional<qint64> EndpointsPanel::idOf(const QString &name) const
{
    for (const EndpointOverview &endpoint : m_endpoints->rows()) {
        if (endpoint.id != EndpointDrafts::newEndpoint && endpoint.name == name)
            return endpoint.id;
    }
    return std::nullopt;
}

void EndpointsPanel::adoptOrphans()
{
    for (const qint64 id : m_drafts.ids()) {
        if (m_endpoints->rowOf(id) >= 0 || m_drafts.find(EndpointDrafts::newEndpoint) || m_acts->isBusy())
            continue;
        EndpointEdit edit{{}, m_drafts.find(id)->mine, {}};
        m_drafts.remove(id);
        m_drafts.put(EndpointDrafts::newEndpoint, edit);
        if (m_selected == id)
            m_selected.reset();
        showUnsaved();
        select(EndpointDrafts::newEndpoint);
        m_editor->setNotice(HealthState::Attention,
            tr("Somebody deleted %1. Your edits are kept as a new endpoint.").arg(visibleText(edit.mine.name, 100)));
    }
}

void EndpointsPanel::showList()
{
    adoptOrphans();
    m_acts->lookUp();
    if (m_endpoints->rowCount() == 0) {
        m_selected.reset();
        showEmpty(tr("No webhook endpoints yet"), tr("An endpoint is a name, a URL, and the events it gets."),
            {tr("New endpoint"), [this] { begin({}); }});
        return;
    }
    showData();
    showSentence();
    QStringList offered = EventPattern::known();
    for (const EndpointOverview &endpoint : m_endpoints->rows())
        offered += endpoint.events;
    offered.removeDuplicates();
    offered.sort();
    m_editor->setOfferedEvents(offered);
    showSelection();
}

void EndpointsPanel::showSentence()
{
    int failing = 0;
    int inactive = 0;
    qint64 failed = 0;
    QStringList names;
    HealthState worst = HealthState::Unknown;
    for (const EndpointOverview &endpoint : m_endpoints->rows()) {
        const HealthState state = stateOf(endpoint);
        if (isInTrouble(endpoint)) {
            names.append(visibleText(endpoint.name, 40));
            ++failing;
        }
        inactive += state == HealthState::Paused ? 1 : 0;
        failed += endpoint.statistics ? endpoint.statistics->failed : 0;
        if (worst == HealthState::Failing || state == HealthState::Failing)
            worst = HealthState::Failing;
        else if (worst == HealthState::Attention || state == HealthState::Attention)
            worst = HealthState::Attention;
        else if (state == HealthState::Healthy)
            worst = HealthState::Healthy;
    }
    QString sentence = failing > 0 ? tr("%1 of %n endpoint(s) in trouble: %2", nullptr, m_endpoints->rowCount())
                                         .arg(failing)
                                         .arg(joinedList(names.mid(0, 3)))
                                   : tr("None of %n endpoint(s) is failing now", nullptr, m_endpoints->rowCount());
    if (failing == 0 && failed > 0)
        sentence += tr("; %1 failed in %2")
                        .arg(tr("%n delivery(s)", nullptr, int(failed)), tr("%n day(s)", nullptr, m_endpoints->days()));
    if (inactive > 0)
        sentence += tr(", %n inactive", nullptr, inactive);
    if (const auto &error = m_endpoints->statisticsError())
        sentence += tr("; no statistics: %1").arg(error->what);
    header().setSentence(worst, sentence);
}

void EndpointsPanel::showSelection()
{
    if (!m_wanted.isEmpty()) {
        if (const auto id = idOf(m_wanted)) {
            m_wanted.clear();
            select(*id);
            return;
        }
    }
    if (!m_selected || m_endpoints->rowOf(*m_selected) < 0) {
        int first = 0;
        for (int row = 0; row < m_sorted->rowCount(); ++row) {
            const auto state = m_sorted->index(row, EndpointOverviewModel::State).data(TableModel::StateRole);
            if (state.value<HealthState>() == HealthState::Failing) {
                first = row;
                break;
            }
        }
        select(m_sorted->index(first, 0).data(TableModel::KeyRole).toLongLong());
        return;
    }
    const auto overview = overviewOf(*m_selected);
    m_editor->setOverview(*overview);
    showObstacles();
    if (*m_selected != EndpointDrafts::newEndpoint && (!m_stored || m_stored->version != overview->version))
        loadStored();
}

void EndpointsPanel::select(qint64 id)
{
    m_selecting = true;
    const int row = m_endpoints->rowOf(id);
    if (row >= 0)
        m_table->selectRow(m_sorted->mapFromSource(m_endpoints->index(row, 0)).row());
    m_selecting = false;
    if (m_selected == id)
        return;
    m_selected = id;
    m_stored.reset();
    m_editor->forgetSecret();
    m_editor->setNotice(HealthState::Unknown, {});
    showTest();
    if (id == EndpointDrafts::newEndpoint) {
        m_stored = StoredEndpoint();
        setEdit(m_drafts.find(id) ? *m_drafts.find(id) : EndpointEdit());
        m_lower->setCurrentWidget(m_editor);
    } else {
        m_editorPlaceholder->showLoading();
        m_lower->setCurrentIndex(0);
        loadStored();
    }
    if (const auto overview = overviewOf(id))
        m_editor->setOverview(*overview);
    showObstacles();
}

void EndpointsPanel::openLink(const QString &target)
{
    const qsizetype slash = target.indexOf(u'/');
    const QString kind = target.first(qMax(slash, 0));
    if (kind != "endpoint"_L1 && kind != "former-url"_L1)
        return;
    m_wanted = target.mid(slash + 1);
    m_wantsFormerUrl = kind == "former-url"_L1;
    m_wantsUrl = kind == "endpoint"_L1;
    if (const auto id = idOf(m_wanted)) {
        m_wanted.clear();
        select(*id);
        if (m_stored && (m_wantsFormerUrl || m_wantsUrl))
            loadStored(); // it is on show already, perhaps from before the change
    } else {
        refresh();
    }
}

bool EndpointsPanel::leave()
{
    if (!m_editor->isAncestorOf(focusWidget()))
        return false;
    m_table->setFocus();
    return true;
}

} // namespace signalbox
