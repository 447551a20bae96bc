#include "app/connect/startpage.h"

#include "app/connect/errornotice.h"
#include "app/shell/environmentband.h"
#include "core/visibletext.h"
#include "panels/testbench/inlinequestion.h"
#include "widgets/look/iconset.h"
#include "widgets/text/plainlabel.h"

#include <QCommandLinkButton>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QCommandLinkButton *action(const QString &name, Icon icon, const QString &title, const QString &explanation)
{
    auto *button = new QCommandLinkButton(title, explanation);
    button->setObjectName(name);
    button->setIcon(themedIcon(icon));
    button->setAccessibleName(title);
    button->setAccessibleDescription(explanation);
    return button;
}

QString profileSummary(const ConnectionProfile &profile)
{
    const QString where = profile.host.isEmpty() ? profile.service : profile.host;
    QStringList parts{profile.name, where, environmentWord(profile.environment)};
    parts.removeAll(QString());
    return visibleText(parts.join(u" \u00b7 "_s));
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent), m_notice(new ErrorNotice), m_saved(nullptr), m_list(new QListWidget),
      m_edit(new QPushButton(tr("Edit"))), m_remove(new QPushButton(tr("Forget"))), m_question(new InlineQuestion),
      m_forgottenWords(new PlainLabel(PlainLabel::Fit::Wrap)), m_forgotten(makeForgotten())
{
    auto *sandbox = action(u"openSandbox"_s, Icon::Sandbox, tr("Open the sandbox"),
        tr("A private PostgreSQL on this computer with live sample jobs and webhooks"));
    auto *connection = action(u"newConnection"_s, Icon::Database, tr("Connect to your database"),
        tr("A Supabase project or any PostgreSQL server"));
    m_saved = makeSaved();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_notice);
    layout->addWidget(sandbox);
    layout->addWidget(connection);
    layout->addSpacing(16);
    layout->addWidget(m_saved);
    layout->addWidget(m_forgotten);
    layout->addStretch();

    connect(sandbox, &QAbstractButton::clicked, this, &StartPage::sandboxChosen);
    connect(connection, &QAbstractButton::clicked, this, &StartPage::newConnectionChosen);
}

QWidget *StartPage::makeSaved()
{
    auto *saved = new QWidget;
    auto *title = new PlainLabel(PlainLabel::Fit::ElideEnd);
    title->setPlainText(tr("Saved connections"));
    title->setQuiet(false);
    m_list->setObjectName(u"savedConnections"_s);
    m_list->setAccessibleName(title->plainText());
    m_edit->setObjectName(u"editConnection"_s);
    m_remove->setObjectName(u"forgetConnection"_s);
    auto *open = new QPushButton(tr("Connect"));
    open->setObjectName(u"openConnection"_s);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_edit);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(open);
    auto *layout = new QVBoxLayout(saved);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title);
    layout->addWidget(m_list);
    layout->addWidget(m_question);
    layout->addLayout(buttons);

    const auto openCurrent = [this] {
        if (!currentName().isEmpty())
            emit profileChosen(currentName());
    };
    connect(m_list, &QListWidget::itemActivated, this, openCurrent);
    connect(open, &QPushButton::clicked, this, openCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &StartPage::updateButtons);
    connect(m_edit, &QPushButton::clicked, this, [this] { emit editChosen(currentName()); });
    connect(m_remove, &QPushButton::clicked, this, &StartPage::askForget);
    connect(m_question, &InlineQuestion::agreed, this, [this] { emit removeChosen(m_asked); });
    return saved;
}

QWidget *StartPage::makeForgotten()
{
    auto *row = new QWidget;
    auto *undo = new QPushButton(tr("Undo"));
    undo->setObjectName(u"takeBack"_s);
    undo->setAccessibleName(tr("Take back what was forgotten"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_forgottenWords, 1);
    layout->addWidget(undo);
    connect(undo, &QPushButton::clicked, this, &StartPage::takeBackChosen);
    row->hide();
    return row;
}

void StartPage::askForget()
{
    m_asked = currentName();
    m_question->ask(tr("Forget %1? Its address and its password leave this computer; the database is not touched.")
                        .arg(visibleText(m_asked, 80)),
        tr("Forget it"));
}

void StartPage::showForgotten(const QString &name)
{
    m_forgottenWords->setPlainText(tr("%1 is forgotten.").arg(name));
    m_forgotten->setVisible(!name.isEmpty());
}

void StartPage::setProfiles(const QList<ConnectionProfile> &profiles, const QString &lastUsed)
{
    m_question->decline();
    m_list->clear();
    for (const ConnectionProfile &profile : profiles) {
        auto *item = new QListWidgetItem(themedIcon(Icon::Server), profileSummary(profile), m_list);
        item->setData(Qt::UserRole, profile.name);
        if (profile.name == lastUsed)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
    m_saved->setVisible(!profiles.isEmpty());
    updateButtons();
    if (!profiles.isEmpty())
        m_list->setFocus();
}

void StartPage::showError(const Error &error)
{
    m_notice->showError(error);
}

void StartPage::clearError()
{
    m_notice->clear();
}

QString StartPage::currentName() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void StartPage::updateButtons()
{
    const bool any = !currentName().isEmpty();
    m_edit->setEnabled(any);
    m_remove->setEnabled(any);
}

} // namespace signalbox
