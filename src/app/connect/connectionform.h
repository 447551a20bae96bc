#pragma once

#include "core/error.h"
#include "domain/project/connectionprofile.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace signalbox {

class ErrorNotice;
class StateNotice;

/// What the user typed into the form.
struct ConnectionEntry {
    QString formerName; // the profile being edited; empty for a new one
    ConnectionProfile profile;
    QString password;
    bool rememberPassword = false;

    bool operator==(const ConnectionEntry &) const = default;
};

/// The fields of one connection. A URI pasted at the top fills them in; its password goes into the password field.
class ConnectionForm : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    void startNew();
    void edit(const ConnectionProfile &profile);
    /// Why connecting to `profile` failed, which is saved as `savedName`, or not at all. Keeps what was typed; a rejected
    /// password puts the cursor where the right one goes.
    void showError(const ConnectionProfile &profile, const QString &savedName, const Error &error);
    ConnectionEntry entry() const;

signals:
    void submitted(const signalbox::ConnectionEntry &entry);
    void cancelled();

private:
    QWidget *makeButtons();
    void show(const ConnectionProfile &profile);
    void takeUri();
    void submit();
    void updateSubmit();

    QString m_formerName;
    ErrorNotice *m_notice;
    QLineEdit *m_uri;
    QLineEdit *m_name;
    QComboBox *m_environment;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QCheckBox *m_remember;
    QLineEdit *m_service;
    QLineEdit *m_further;
    QComboBox *m_sslMode;
    QLineEdit *m_certificate;
    StateNotice *m_pasted;
    QPushButton *m_submit;
    bool m_isNameTyped = false;
};

} // namespace signalbox
