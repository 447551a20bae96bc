#pragma once

#include "app/connect/connectionentry.h"
#include "app/connect/formfield.h"
#include "core/result.h"

#include <QHash>
#include <QStackedWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace signalbox {

class FieldRow;
class StateNotice;

/// The fields of a connection, on a page for each step.
class ConnectionFields : public QStackedWidget
{
    Q_OBJECT

public:
    enum Page { ServerPage, SignInPage, MorePage };
    static Page pageOf(FormField field);

    explicit ConnectionFields(QWidget *parent = nullptr);

    void showPage(Page page); // with the focus where it is gone on
    Page page() const { return Page(currentIndex()); }
    void setProfile(const ConnectionProfile &profile, bool saved);
    ConnectionEntry entry() const; // without the name of before

    bool hasUri(); // something stands there that was not taken over yet
    /// Into the fields, where it can be looked at before anything is done with it.
    Result<void> takeUri();
    void suggest(); // what nobody has said yet, from what is typed
    Result<void> check() const; // what cannot be read, if anything
    void setError(FormField field, const QString &words); // and takes the focus there
    void clearErrors();

signals:
    void edited(); // by the user
    void changed();
    void pasted(); // something that is to be taken over
    void nextRequested(); // Return where another page follows
    void submitRequested(); // Return on a last page

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void nameControls();
    QWidget *makeServerPage();
    QWidget *makeSignInPage();
    QWidget *makeMorePage();
    void connectFields();
    FieldRow *row(FormField field, const QString &label, QWidget *edit, const QString &hint, QWidget *beside = nullptr);
    void moveUri(); // from where it was pasted by mistake
    void chooseCertificate();
    void setPasswordShown(bool shown);

    QHash<FormField, FieldRow *> m_rows;
    QLineEdit *m_uri;
    StateNotice *m_pasted;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QToolButton *m_showPassword;
    QCheckBox *m_remember;
    QLineEdit *m_name;
    QComboBox *m_environment;
    QComboBox *m_sslMode;
    QLineEdit *m_certificate;
    QPushButton *m_chooseCertificate;
    QLineEdit *m_service;
    QLineEdit *m_further;
    bool m_isNameTyped = false;
    bool m_isEnvironmentChosen = false;
};

} // namespace signalbox
