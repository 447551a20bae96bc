#include "panels/functions/deployfiles.h"

#include "core/background.h"
#include "core/humantext.h"
#include "core/visibletext.h"

#include <QDir>
#include <QFileDialog>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype mostNamedFiles = 5;
constexpr qsizetype longestFolderName = 200;

QString namedFiles(const QStringList &paths)
{
    QStringList named = paths.first(std::min(mostNamedFiles, paths.size()));
    if (const auto rest = paths.size() - named.size(); rest > 0)
        named.append(DeployFiles::tr("%n more", nullptr, int(rest)));
    return joinedList(named);
}

} // namespace

DeployFiles::DeployFiles(DeployStep &step, PendingAnswers &pending, QObject *parent)
    : QObject(parent), m_step(step), m_pending(pending)
{
    offer({});
}

void DeployFiles::offer(const QList<DeployStep::Action> &further)
{
    const QString choose = m_folder.isEmpty() ? tr("Choose folder...") : tr("Another folder...");
    m_step.setActions(further + QList<DeployStep::Action>{{choose, [this] { this->choose(); }}});
}

void DeployFiles::choose()
{
    auto *dialog = new QFileDialog(m_step.window(), tr("Folder of the project"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &DeployFiles::setFolder);
    dialog->open();
}

void DeployFiles::setFolder(const QString &folder)
{
    m_folder = folder;
    emit folderChanged(folder);
    offer({});
    if (!folder.isEmpty())
        look();
}

void DeployFiles::look()
{
    m_pending.await(inBackground([folder = m_folder] { return FunctionFolder(folder).compare(); }), this,
        [this, folder = m_folder](const Result<FunctionFolder::Comparison> &found) {
            if (folder == m_folder)
                show(found);
        });
}

void DeployFiles::show(const Result<FunctionFolder::Comparison> &found)
{
    offer(found ? writes(*found) : QList<DeployStep::Action>());
    const QString where = visibleText(QDir::toNativeSeparators(m_folder), longestFolderName);
    if (!found)
        return m_step.tell(HealthState::Failing, sentences(found.error()));
    const qsizetype all = found->missing.size() + found->same.size() + found->different.size();
    const SupabaseConfig &config = found->config;
    if (found->same.size() == all && config == SupabaseConfig())
        return m_step.tell(HealthState::Healthy, tr("%1 has all of them, as they came with the program.").arg(where));
    QStringList parts;
    if (!found->missing.isEmpty())
        parts.append(tr("%1 lacks %n file(s).", nullptr, int(found->missing.size())).arg(where));
    if (!found->different.isEmpty())
        parts.append(tr("%n file(s) there differ from ours: %1.", nullptr, int(found->different.size()))
                         .arg(namedFiles(found->different)));
    if (!config.missing.isEmpty())
        parts.append(tr("Its config.toml does not name the functions yet; nothing else of it is touched."));
    if (!config.demanding.isEmpty())
        parts.append(tr("Its config.toml lets %1 ask for a JWT, which webhooks have not: set verify_jwt = false there.")
                         .arg(joinedList(config.demanding)));
    m_step.tell(HealthState::Attention, parts.join(u' '));
}

QList<DeployStep::Action> DeployFiles::writes(const FunctionFolder::Comparison &found)
{
    QList<DeployStep::Action> actions;
    if (!found.missing.isEmpty())
        actions.append({tr("Save %n file(s)", nullptr, int(found.missing.size())),
            [this, paths = found.missing] { write(paths); }});
    if (!found.config.missing.isEmpty())
        actions.append({tr("Add to config.toml"), [this, sections = found.config.missing] { addToConfig(sections); }});
    if (!found.different.isEmpty())
        actions.append({tr("Replace %n file(s)", nullptr, int(found.different.size())),
            [this, paths = found.different] { write(paths); }, true});
    return actions;
}

void DeployFiles::write(const QStringList &paths)
{
    m_step.tell(HealthState::Running, tr("Writing %n file(s).", nullptr, int(paths.size())));
    follow(inBackground([folder = m_folder, paths] { return FunctionFolder(folder).write(paths); }));
}

void DeployFiles::addToConfig(const QString &sections)
{
    m_step.tell(HealthState::Running, tr("Adding to config.toml."));
    follow(inBackground([folder = m_folder, sections] { return FunctionFolder(folder).addToConfig(sections); }));
}

void DeployFiles::follow(const Async<void> &writing)
{
    offer({});
    m_pending.await(writing, this, [this](const Result<void> &written) {
        if (!written)
            return m_step.tell(HealthState::Failing, sentences(written.error()));
        look();
    });
}

} // namespace signalbox
