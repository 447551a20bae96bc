#include "app/connect/connectionfields.h"

#include "app/connect/fieldrow.h"
#include "app/shell/environmentband.h"
#include "data/postgres/connectiontext.h"
#include "widgets/look/iconset.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statenotice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

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

QVBoxLayout *pageLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    return layout;
}

QHBoxLayout *beside(QWidget *wide, int share, QWidget *narrow)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(space::large);
    layout->addWidget(wide, share, Qt::AlignTop);
    layout->addWidget(narrow, 1, Qt::AlignTop);
    return layout;
}

} // namespace

ConnectionFields::ConnectionFields(QWidget *parent)
    : QStackedWidget(parent), m_uri(named(new QLineEdit, u"uri"_s, u"postgresql://user@host:5432/postgres"_s)),
      m_pasted(new StateNotice), m_host(named(new QLineEdit, u"host"_s, u"db.example.supabase.co"_s)),
      m_port(new QSpinBox), m_database(named(new QLineEdit, u"database"_s, u"postgres"_s)),
      m_user(named(new QLineEdit, u"user"_s, u"postgres"_s)), m_password(named(new QLineEdit, u"password"_s)),
      m_showPassword(new QToolButton), m_remember(new QCheckBox(tr("&Remember the password in the keychain"))),
      m_name(named(new QLineEdit, u"name"_s)), m_environment(new QComboBox), m_sslMode(new QComboBox),
      m_certificate(named(new QLineEdit, u"certificate"_s, tr("Path of prod-ca-2021.crt"))),
      m_chooseCertificate(new QPushButton(tr("Choose..."))), m_service(named(new QLineEdit, u"service"_s)),
      m_further(named(new QLineEdit, u"further"_s, u"channel_binding=require"_s))
{
    nameControls();
    addWidget(makeServerPage());
    addWidget(makeSignInPage());
    addWidget(makeMorePage());
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connectFields();
}

void ConnectionFields::nameControls()
{
    for (const Environment environment : {Environment::Production, Environment::Staging, Environment::Local})
        m_environment->addItem(environmentWord(environment), QVariant::fromValue(int(environment)));
    m_environment->setObjectName(u"environment"_s);
    m_port->setRange(0, largestPort);
    m_port->setSpecialValueText(tr("default"));
    m_port->setObjectName(u"port"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_showPassword->setObjectName(u"showPassword"_s);
    m_showPassword->setIcon(themedIcon(u"eye"_s));
    m_showPassword->setCheckable(true);
    m_showPassword->setAccessibleName(tr("Show the password"));
    m_showPassword->setToolTip(tr("Show the password"));
    m_pasted->setAbout(tr("What was pasted"));
    m_remember->setObjectName(u"remember"_s);
    m_sslMode->addItem(tr("default"), QString());
    for (const QString &mode : {u"disable"_s, u"allow"_s, u"prefer"_s, u"require"_s, u"verify-ca"_s, u"verify-full"_s})
        m_sslMode->addItem(mode, mode);
    m_sslMode->setObjectName(u"sslMode"_s);
    m_chooseCertificate->setObjectName(u"chooseCertificate"_s);
    m_chooseCertificate->setAccessibleName(tr("Choose the root certificate's file"));
}

FieldRow *ConnectionFields::row(
    FormField field, const QString &label, QWidget *edit, const QString &hint, QWidget *beside)
{
    auto *made = new FieldRow(label, edit, hint, beside);
    m_rows.insert(field, made);
    return made;
}

QWidget *ConnectionFields::makeServerPage()
{
    auto *page = new QWidget;
    auto *layout = pageLayout(page);
    layout->addWidget(row(FormField::Uri, tr("&Paste a URI, psql's command or keywords"), m_uri,
        tr("It fills in the rest; a password in it goes where it is not seen.")));
    layout->addWidget(m_pasted);
    layout->addLayout(beside(row(FormField::Host, tr("&Host"), m_host, tr("A name, an address or a socket's folder")),
        3, row(FormField::Port, tr("P&ort"), m_port, {})));
    layout->addLayout(beside(row(FormField::Database, tr("&Database"), m_database, {}), 1,
        row(FormField::User, tr("&User"), m_user, tr("Through Supabase's pooler: postgres.<project>"))));
    layout->addStretch();
    return page;
}

QWidget *ConnectionFields::makeSignInPage()
{
    auto *page = new QWidget;
    auto *layout = pageLayout(page);
    layout->addWidget(row(FormField::Password, tr("Pass&word"), m_password, {}, m_showPassword));
    layout->addWidget(m_remember);
    layout->addSpacing(space::small);
    auto *environment = new FieldRow(tr("&Environment"), m_environment, tr("Production asks before each change"));
    layout->addLayout(
        beside(row(FormField::Name, tr("&Name"), m_name, tr("What the start page calls it")), 1, environment));
    layout->addStretch();
    return page;
}

QWidget *ConnectionFields::makeMorePage()
{
    auto *page = new QWidget;
    auto *layout = pageLayout(page);
    layout->addWidget(row(FormField::SslMode, tr("&TLS"), m_sslMode,
        tr("default: encrypted to another computer, as offered on this one")));
    layout->addWidget(row(FormField::Certificate, tr("Root &certificate"), m_certificate,
        tr("For verify-ca and verify-full; Supabase offers its own for download"), m_chooseCertificate));
    layout->addWidget(row(FormField::Service, tr("&Service"), m_service, tr("A section of pg_service.conf")));
    layout->addWidget(
        row(FormField::Further, tr("&Further parameters"), m_further, tr("As libpq writes them, parted by spaces")));
    return page;
}

void ConnectionFields::connectFields()
{
    // What is typed is read when it is finished: its beginnings are addresses as well.
    connect(m_uri, &QLineEdit::textChanged, this, [this, before = qsizetype(0)](const QString &text) mutable {
        const bool isPasted = text.size() > before + 1;
        before = text.size();
        if (isPasted)
            emit pasted();
    });
    connect(m_uri, &QLineEdit::returnPressed, this, &ConnectionFields::pasted);
    // Where it does not belong it is understood as well, and does not stay there with its password.
    connect(m_host, &QLineEdit::textChanged, this, [this, before = qsizetype(0)](const QString &text) mutable {
        const bool isPasted = text.size() > before + 1;
        before = text.size();
        if (isPasted && text.contains("://"_L1))
            moveUri();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) { m_isNameTyped = !text.isEmpty(); });
    for (QLineEdit *edit :
        {m_uri, m_name, m_host, m_database, m_user, m_password, m_certificate, m_service, m_further}) {
        connect(edit, &QLineEdit::textEdited, this, &ConnectionFields::edited);
        connect(edit, &QLineEdit::textChanged, this, &ConnectionFields::changed);
    }
    connect(m_port, &QSpinBox::valueChanged, this, &ConnectionFields::edited);
    for (const QComboBox *box : {m_environment, m_sslMode})
        connect(box, &QComboBox::activated, this, &ConnectionFields::edited);
    connect(m_environment, &QComboBox::activated, this, [this] { m_isEnvironmentChosen = true; });
    for (const QLineEdit *edit : {m_host, m_database, m_user})
        connect(edit, &QLineEdit::returnPressed, this, &ConnectionFields::nextRequested);
    for (const QLineEdit *edit : {m_name, m_password, m_certificate, m_service, m_further})
        connect(edit, &QLineEdit::returnPressed, this, &ConnectionFields::submitRequested);
    connect(m_showPassword, &QToolButton::toggled, this, &ConnectionFields::setPasswordShown);
    connect(m_chooseCertificate, &QPushButton::clicked, this, &ConnectionFields::chooseCertificate);
}

ConnectionFields::Page ConnectionFields::pageOf(FormField field)
{
    switch (field) {
    case FormField::Password:
    case FormField::Name:
        return SignInPage;
    case FormField::SslMode:
    case FormField::Certificate:
    case FormField::Service:
    case FormField::Further:
        return MorePage;
    case FormField::None:
    case FormField::Uri:
    case FormField::Host:
    case FormField::Port:
    case FormField::Database:
    case FormField::User:
        break;
    }
    return ServerPage;
}

void ConnectionFields::hideEvent(QHideEvent *event)
{
    m_showPassword->setChecked(false);
    QStackedWidget::hideEvent(event);
}

void ConnectionFields::showPage(Page page)
{
    m_showPassword->setChecked(false);
    setCurrentIndex(page);
    switch (page) {
    case ServerPage:
        m_host->text().isEmpty() ? m_uri->setFocus() : m_host->setFocus();
        break;
    case SignInPage:
        m_password->setFocus();
        break;
    case MorePage:
        m_sslMode->setFocus();
        break;
    }
}

void ConnectionFields::setProfile(const ConnectionProfile &profile, bool saved)
{
    m_isNameTyped = saved;
    m_isEnvironmentChosen = saved || !profile.host.isEmpty(); // by whoever saved it, or by what was pasted
    m_pasted->clear();
    m_uri->clear();
    m_password->clear();
    m_remember->setChecked(false); // what was asked for one connection was not asked for the next
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
    m_rows.value(FormField::Password)
        ->setHint(saved ? tr("Empty: the one in the keychain, else ~/.pgpass, PGPASSWORD, or none")
                        : tr("Empty: ~/.pgpass, PGPASSWORD, or none"));
}

ConnectionEntry ConnectionFields::entry() const
{
    ConnectionEntry entry;
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

void ConnectionFields::moveUri()
{
    const QString text = m_host->text();
    m_host->clear();
    m_uri->setText(text);
}

bool ConnectionFields::hasUri()
{
    if (m_host->text().contains("://"_L1))
        moveUri();
    return !m_uri->text().trimmed().isEmpty();
}

Result<void> ConnectionFields::takeUri()
{
    m_pasted->clear();
    const auto read = readConnectionText(m_uri->text());
    if (!read)
        return tl::unexpected(read.error());
    ConnectionProfile profile = profileOf(read->spec);
    const bool keepsName = m_isNameTyped;
    if (keepsName)
        profile.name = m_name->text();
    const QString typed = m_password->text();
    const bool remember = m_remember->isChecked();
    const QString hint = m_rows.value(FormField::Password)->hint();
    setProfile(profile, keepsName);
    m_rows.value(FormField::Password)->setHint(hint);
    const QString password = read->spec.value(u"password"_s);
    m_password->setText(password.isEmpty() ? typed : password);
    m_remember->setChecked(remember);
    m_pasted->tell(HealthState::Unknown, read->notes.join(u'\n'));
    return {};
}

void ConnectionFields::suggest()
{
    ConnectionSpec spec;
    spec.set(u"host"_s, m_host->text().trimmed());
    spec.set(u"service"_s, m_service->text().trimmed());
    const ConnectionProfile suggested = profileOf(spec);
    if (!m_isNameTyped)
        m_name->setText(suggested.name);
    if (!m_isEnvironmentChosen)
        m_environment->setCurrentIndex(m_environment->findData(int(suggested.environment)));
}

Result<void> ConnectionFields::check() const
{
    if (ConnectionSpec::fromUri(m_further->text()))
        return {};
    return tl::unexpected(Error{.kind = ErrorKind::Invalid,
        .what = tr("The further parameters cannot be read"),
        .hint = tr("Write them as libpq does: channel_binding=require options='-c statement_timeout=5s'")});
}

void ConnectionFields::setError(FormField field, const QString &words)
{
    FieldRow *row = m_rows.value(field);
    row->setError(words);
    row->field()->setFocus();
    if (auto *edit = qobject_cast<QLineEdit *>(row->field()))
        edit->selectAll();
}

void ConnectionFields::clearErrors()
{
    for (FieldRow *row : std::as_const(m_rows))
        row->setError({});
}

void ConnectionFields::chooseCertificate()
{
    auto *dialog = new QFileDialog(
        this, tr("Root certificate"), m_certificate->text(), tr("Certificates (*.crt *.pem *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_certificate->setText(file);
        emit edited();
    });
    dialog->open();
}

void ConnectionFields::setPasswordShown(bool shown)
{
    m_password->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    const QString words = shown ? tr("Hide the password") : tr("Show the password");
    m_showPassword->setIcon(themedIcon(shown ? u"eyeoff"_s : u"eye"_s));
    m_showPassword->setAccessibleName(words);
    m_showPassword->setToolTip(words);
}

} // namespace signalbox
