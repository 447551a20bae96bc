#include "app/connect/connectionform.h"

#include "app/connect/errornotice.h"
#include "app/shell/environmentband.h"
#include "data/postgres/connectionspec.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
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
    profile.environment = isThisComputer(profile.host) ? Environment::Local : Environment::Production;
    profile.name = profile.host.isEmpty() ? profile.service : profile.host;
    return profile;
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
      m_service(named(new QLineEdit, u"service"_s)), m_sslMode(new QComboBox),
      m_certificate(named(new QLineEdit, u"certificate"_s, tr("Path of prod-ca-2021.crt"))),
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
    for (const QString &mode : {u"disable"_s, u"prefer"_s, u"require"_s, u"verify-ca"_s, u"verify-full"_s})
        m_sslMode->addItem(mode, mode);
    m_sslMode->setObjectName(u"sslMode"_s);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->addRow(m_notice);
    form->addRow(tr("&Paste a URI"), m_uri);
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
    form->addRow(makeButtons());

    connect(m_uri, &QLineEdit::textChanged, this, &ConnectionForm::takeUri);
    for (QLineEdit *edit : {m_name, m_host, m_service})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionForm::updateSubmit);
    for (QLineEdit *edit : {m_uri, m_name, m_host, m_database, m_user, m_password, m_certificate, m_service})
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
    m_remember->setChecked(false); // what was asked for one connection was not asked for the next
    show(ConnectionProfile{});
    m_uri->setFocus();
}

void ConnectionForm::edit(const ConnectionProfile &profile)
{
    m_formerName = profile.name;
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
    entry.password = m_password->text();
    entry.rememberPassword = m_remember->isChecked();
    return entry;
}

void ConnectionForm::show(const ConnectionProfile &profile)
{
    m_notice->clear();
    const QSignalBlocker quietly(m_uri);
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
    updateSubmit();
}

void ConnectionForm::takeUri(const QString &uri)
{
    const Result<ConnectionSpec> spec = ConnectionSpec::fromUri(uri.trimmed());
    if (!spec)
        return; // half typed; the fields stay as they are
    ConnectionProfile profile = profileOf(*spec);
    if (!m_name->text().isEmpty())
        profile.name = m_name->text();
    show(profile);
    m_password->setText(spec->value(u"password"_s));
}

void ConnectionForm::submit()
{
    if (!m_submit->isEnabled())
        return;
    m_notice->clear();
    emit submitted(entry());
}

void ConnectionForm::updateSubmit()
{
    const bool named = !m_name->text().trimmed().isEmpty();
    m_submit->setEnabled(named);
    m_submit->setToolTip(named ? QString() : tr("Give the connection a name first."));
}

} // namespace signalbox
