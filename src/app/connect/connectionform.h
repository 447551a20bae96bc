#pragma once

#include "app/connect/connectionfields.h"
#include "app/connect/connectionfinding.h"

namespace signalbox {

class ErrorNotice;
class SegmentBar;
class StateNotice;

/// One connection in steps: where it is, who one is there and what it is called, and what few need. A URI pasted on the
/// first page fills all of them. What was typed stays until it is used, or until one starts over.
class ConnectionForm : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    void startNew();
    void resumeNew(); // a new one that was begun, as it was left; else a fresh one
    void edit(const ConnectionProfile &profile);
    /// Why connecting to `profile` failed, which is saved as `savedName`, or not at all. Keeps what was typed, and goes to
    /// the field that is at fault.
    void showError(const ConnectionProfile &profile, const QString &savedName, const Error &error);
    void showTest(const Result<ConnectionFinding> &finding);
    ConnectionEntry entry() const;

signals:
    void submitted(const signalbox::ConnectionEntry &entry);
    void unsavedSubmitted(const signalbox::ConnectionEntry &entry); // to connect without keeping it
    void testRequested(const signalbox::ConnectionEntry &entry);
    void testCancelled();
    void cancelled();
    void outcomeShown(QWidget *where); // below the buttons: to be scrolled to

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Page = ConnectionFields::Page;

    void nameControls();
    QWidget *makeHead();
    QWidget *makeButtons();
    void showPage(Page page);
    void goBack();
    void goOn();
    void begin(const ConnectionProfile &profile, const QString &savedName, Page page);
    void showAt(FormField field, const Error &error);
    void clearOutcome();
    bool takeUri(); // false when it cannot be read
    bool isReady(); // to be sent; says at its field what is not
    void submit();
    void test();
    void setTesting(bool testing);
    void updateButtons();

    QString m_formerName;
    ConnectionEntry m_untouched; // as it was before anything was typed
    SegmentBar *m_steps;
    ConnectionFields *m_fields;
    QPushButton *m_startOver;
    QPushButton *m_test;
    QPushButton *m_unsaved;
    QPushButton *m_next;
    QPushButton *m_submit;
    ErrorNotice *m_notice; // below all that must not move when it appears
    StateNotice *m_finding;
    bool m_testing = false;
};

} // namespace signalbox
