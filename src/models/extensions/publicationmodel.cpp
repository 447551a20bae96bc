#include "models/extensions/publicationmodel.h"

#include "core/visibletext.h"
#include "domain/extensions/extensionstate.h"

namespace signalbox {

QString PublicationModel::headerText(int column) const
{
    switch (Column(column)) {
    case Table:
        return tr("Table");
    case State:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}

QString PublicationModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Table:
        return tr("A table whose changes browsers should hear of.");
    case State:
        return tr("Whether its changes are published to Supabase Realtime.");
    case ColumnCount:
        break;
    }
    return {};
}

QStringList PublicationModel::words(int column) const
{
    return column == State ? QStringList{statusText(PublicationMember{.exists = true})} : QStringList();
}

QString PublicationModel::text(const PublicationMember &member, int column) const
{
    switch (Column(column)) {
    case Table:
        return visibleText(member.table);
    case State:
        return statusText(member);
    case ColumnCount:
        break;
    }
    return {};
}

std::optional<HealthState> PublicationModel::state(const PublicationMember &member, int column) const
{
    return column == State ? std::optional(stateOf(member)) : std::nullopt;
}

} // namespace signalbox
