#include "app/connect/connectionform.h"

#include "app/connect/errornotice.h"
#include "app/shell/environmentband.h"
#include "data/postgres/connectiontext.h"
#include "widgets/state/statenotice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestPort = 65535;

QLineEdit *named(QLineEdit *edit, const QString &name, const QString &placeholder = {})
{
    edit->setObjectName(name);
    edit->setPlaceholderText(placeholder);
    return edit;
}

ConnectionProfile profileOf(const ConnectionSpec &spec)
{
    ConnectionProfile profile;
    profile.host = spec.value(u"host"_s);
    profile.port = spec.value(u"port"_s).toInt();
    profile.database = spec.value(u"dbname"_s);
    profile.user = spec.value(u"user"_s);
    profile.service = spec.value(u"service"_s);
    profile.sslMode = spec.value(u"sslmode"_s);
    profile.sslRootCertificate = spec.value(u"sslrootcert"_s);
    profile.further = spec.further();
    // With an address libpq goes there, and the host is only a name for it.
    const QString reached = profile.further.value(u"hostaddr"_s, profile.host);
    profile.environment = isThisComputer(reached) ? Environment::Local : Environment::Production;
    profile.name = profile.host.isEmpty() ? profile.service : profile.host;
    return profile;
}

/// Keywords and values as libpq reads them back.
QString furtherText(const QMap<QString, QString> &further)
{
    static const QRegularExpression plain(u"^[\\w./:,-]+$"_s);
    QStringList entries;
    for (auto entry = further.cbegin(); entry != further.cend(); ++entry) {
        QString value = entry.value();
        if (!plain.match(value).hasMatch())
            value = u'\'' + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
        entries.append(entry.key() + u'=' + value);
    }
    return entries.join(u' ');
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent)
    : QWidget(parent), m_notice(new ErrorNotice),
      m_uri(named(new QLineEdit, u"uri"_s, u"postgresql://user@host:5432/postgres"_s)),
      m_name(named(new QLineEdit, u"name"_s)), m_environment(new QComboBox),
      m_host(named(new QLineEdit, u"host"_s, u"db.example.supabase.co"_s)), m_port(new QSpinBox),
      m_database(named(new QLineEdit, u"database"_s, u"postgres"_s)),
      m_user(named(new QLineEdit, u"user"_s, u"postgres"_s)), m_password(named(new QLineEdit, u"password"_s)),
      m_remember(new QCheckBox(tr("&Remember the password in the keychain"))),
      m_service(named(new QLineEdit, u"service"_s)),
      m_further(named(new QLineEdit, u"further"_s, u"channel_binding=require"_s)), m_sslMode(new QComboBox),
      m_certificate(named(new QLineEdit, u"certificate"_s, tr("Path of prod-ca-2021.crt"))), m_pasted(new StateNotice),
      m_submit(new QPushButton(tr("Save and connect")))
{
    for (const Environment environment : {Environment::Production, Environment::Staging, Environment::Local})
        m_environment->addItem(environmentWord(environment), QVariant::fromValue(int(environment)));
    m_environment->setObjectName(u"environment"_s);
    m_port->setRange(0, largestPort);
    m_port->setSpecialValueText(tr("default"));
    m_port->setObjectName(u"port"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_remember->setObjectName(u"remember"_s);
    m_sslMode->addItem(tr("default"), QString());
    for (const QString &mode : {u"disable"_s, u"allow"_s, u"prefer"_s, u"require"_s, u"verify-ca"_s, u"verify-full"_s})
        m_sslMode->addItem(mode, mode);
    m_sslMode->setObjectName(u"sslMode"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_notice);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    layout->addLayout(form);
    layout->addStretch(); // what is too much is not the notice's
    auto *address = new QVBoxLayout;
    address->addWidget(m_uri);
    address->addWidget(m_pasted);
    auto *addressLabel = new QLabel(tr("&Paste a URI"));
    addressLabel->setBuddy(m_uri);
    form->addRow(addressLabel, address);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Environment"), m_environment);
    form->addRow(tr("&Host"), m_host);
    form->addRow(tr("P&ort"), m_port);
    form->addRow(tr("&Database"), m_database);
    form->addRow(tr("&User"), m_user);
    form->addRow(tr("Pass&word"), m_password);
    form->addRow(QString(), m_remember);
    form->addRow(tr("&TLS"), m_sslMode);
    form->addRow(tr("Root &certificate"), m_certificate);
    form->addRow(tr("&Service"), m_service);
    form->addRow(tr("&Further parameters"), m_further);
    form->addRow(makeButtons());

    // What is typed is read when it is finished: its beginnings are addresses as well.
    connect(m_uri, &QLineEdit::textChanged, this, [this, before = qsizetype(0)](const QString &text) mutable {
        const bool isPasted = text.size() > before + 1;
        before = text.size();
        if (isPasted)
            takeUri();
    });
    connect(m_uri, &QLineEdit::returnPressed, this, &ConnectionForm::takeUri);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) { m_isNameTyped = !text.isEmpty(); });
    for (QLineEdit *edit : {m_name, m_host, m_service})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionForm::updateSubmit);
    for (QLineEdit *edit : {m_name, m_host, m_database, m_user, m_password, m_certificate, m_service, m_further})
        connect(edit, &QLineEdit::returnPressed, m_submit, &QPushButton::click);
    startNew();
}

QWidget *ConnectionForm::makeButtons()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 8, 0, 0);
    auto *cancel = new QPushButton(tr("Back"));
    m_submit->setObjectName(u"submit"_s);
    cancel->setObjectName(u"back"_s);
    layout->addWidget(cancel);
    layout->addStretch();
    layout->addWidget(m_submit);
    connect(m_submit, &QPushButton::clicked, this, &ConnectionForm::submit);
    connect(cancel, &QPushButton::clicked, this, &ConnectionForm::cancelled);
    return row;
}

void ConnectionForm::startNew()
{
    m_formerName.clear();
    m_isNameTyped = false;
    m_remember->setChecked(false); // what was asked for one connection was not asked for the next
    show(ConnectionProfile{});
    m_uri->setFocus();
}

void ConnectionForm::edit(const ConnectionProfile &profile)
{
    m_formerName = profile.name;
    m_isNameTyped = true;
    m_remember->setChecked(false);
    show(profile);
    m_password->setFocus();
}

void ConnectionForm::showError(const ConnectionProfile &profile, const QString &savedName, const Error &error)
{
    if (entry().profile != profile)
        edit(profile);
    m_formerName = savedName;
    m_notice->showError(error);
    if (error.kind == ErrorKind::Auth) {
        m_password->setFocus();
        m_password->selectAll();
    }
}

ConnectionEntry ConnectionForm::entry() const
{
    ConnectionEntry entry;
    entry.formerName = m_formerName;
    entry.profile = {.name = m_name->text().trimmed(),
        .environment = Environment(m_environment->currentData().toInt()),
        .host = m_host->text().trimmed(),
        .port = m_port->value(),
        .database = m_database->text().trimmed(),
        .user = m_user->text().trimmed(),
        .service = m_service->text().trimmed(),
        .sslMode = m_sslMode->currentData().toString(),
        .sslRootCertificate = m_certificate->text().trimmed()};
    if (const auto further = ConnectionSpec::fromUri(m_further->text()))
        entry.profile.further = further->further();
    entry.password = m_password->text();
    entry.rememberPassword = m_remember->isChecked();
    return entry;
}

void ConnectionForm::show(const ConnectionProfile &profile)
{
    m_notice->clear();
    m_pasted->clear();
    m_uri->clear();
    m_password->clear();
    m_name->setText(profile.name);
    m_environment->setCurrentIndex(m_environment->findData(int(profile.environment)));
    m_host->setText(profile.host);
    m_port->setValue(profile.port);
    m_database->setText(profile.database);
    m_user->setText(profile.user);
    m_service->setText(profile.service);
    m_sslMode->setCurrentIndex(std::max(0, m_sslMode->findData(profile.sslMode)));
    m_certificate->setText(profile.sslRootCertificate);
    m_further->setText(furtherText(profile.further));
    updateSubmit();
}

/// Into the fields, where it can be looked at before anything is done with it.
void ConnectionForm::takeUri()
{
    const auto read = readConnectionText(m_uri->text());
    if (!read) {
        m_pasted->clear();
        return m_notice->showError(read.error());
    }
    ConnectionProfile profile = profileOf(read->spec);
    if (m_isNameTyped)
        profile.name = m_name->text();
    const QString typed = m_password->text();
    show(profile);
    const QString password = read->spec.value(u"password"_s);
    m_password->setText(password.isEmpty() ? typed : password);
    m_pasted->tell(HealthState::Unknown, read->notes.join(u'\n'));
}

void ConnectionForm::submit()
{
    if (!m_submit->isEnabled())
        return;
    if (!m_uri->text().trimmed().isEmpty())
        return takeUri();
    m_notice->clear();
    if (const auto further = ConnectionSpec::fromUri(m_further->text()); !further) {
        return m_notice->showError({.kind = ErrorKind::Invalid,
            .what = tr("The further parameters cannot be read"),
            .hint = tr("Write them as libpq does: channel_binding=require options='-c statement_timeout=5s'")});
    }
    emit submitted(entry());
}

void ConnectionForm::updateSubmit()
{
    const bool named = !m_name->text().trimmed().isEmpty();
    m_submit->setEnabled(named);
    m_submit->setToolTip(named ? QString() : tr("Give the connection a name first."));
}

} // namespace signalbox
