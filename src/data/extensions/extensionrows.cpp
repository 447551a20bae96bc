#include "data/extensions/extensionrows.h"

#include "data/project/livenessword.h"

namespace signalbox {

using namespace Qt::StringLiterals;

const RowShape<ExtensionRow> &extensionShape()
{
    using Row = ExtensionRow;
    static const QList<RowField<ExtensionStatus>> status = {
        field(u"name"_s, &ExtensionStatus::name),
        field(u"installed_version"_s, &ExtensionStatus::installedVersion),
        field(u"available_version"_s, &ExtensionStatus::availableVersion),
        field(u"schema"_s, &ExtensionStatus::schema),
        field(u"purpose"_s, &ExtensionStatus::purpose),
    };
    static const QList<RowField<Row>> rest = {
        field(u"needs_preload"_s, &Row::needsPreload),
        field(u"preloaded"_s, &Row::preloaded),
        field(u"worker"_s, &Row::worker, livenessOf),
    };
    static const QList<RowField<ExtensionStatus>> obstacles = {
        field(u"worker_database"_s, &ExtensionStatus::workerDatabase),
        field(u"denied_role"_s, &ExtensionStatus::deniedRole),
        field(u"missing_grants"_s, &ExtensionStatus::missingGrants),
    };
    static const QList<RowField<Row>> denial = {field(u"engine_denied"_s, &Row::engineDenied)};
    static const RowShape<Row> shape(
        u"extensions/required"_s, within(&Row::status, status) + rest + within(&Row::status, obstacles) + denial);
    return shape;
}

const RowShape<SettingRow> &settingShape()
{
    using Row = SettingRow;
    static const RowShape<Row> shape(u"extensions/settings"_s,
        {
            field(u"name"_s, &Row::name),
            field(u"setting"_s, &Row::setting),
            field(u"pending_restart"_s, &Row::pendingRestart),
            field(u"may_read_all"_s, &Row::mayReadAll),
            field(u"set_by_host"_s, &Row::setByHost),
        });
    return shape;
}

const RowShape<PublicationRow> &publicationShape()
{
    using Row = PublicationRow;
    static const QList<RowField<Row>> exists = {field(u"publication_exists"_s, &Row::publicationExists)};
    static const QList<RowField<PublicationMember>> member = {
        field(u"table_name"_s, &PublicationMember::table),
        field(u"table_exists"_s, &PublicationMember::exists),
        field(u"published"_s, &PublicationMember::published),
    };
    static const RowShape<Row> shape(u"extensions/publication"_s, exists + within(&Row::member, member));
    return shape;
}

const RowShape<OpenRelation> &exposureShape()
{
    using Row = OpenRelation;
    static const RowShape<Row> shape(u"extensions/exposure"_s,
        {
            field(u"name"_s, &Row::name),
            field(u"roles"_s, &Row::roles),
            field(u"reads"_s, &Row::reads),
            field(u"writes"_s, &Row::writes),
            field(u"is_certain"_s, &Row::certain),
            field(u"is_view"_s, &Row::view),
            field(u"policy"_s, &Row::policy),
        });
    return shape;
}

} // namespace signalbox
