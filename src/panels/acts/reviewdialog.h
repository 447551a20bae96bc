#pragma once

#include <QDialog>

#include <memory>

namespace signalbox {

struct ConnectionProfile;
namespace Ui {
class ReviewDialog;
}

/// Says what a write will do before it does it; production asks for the profile's name typed. Shown with open(); no
/// button is the default.
class ReviewDialog : public QDialog
{
    Q_OBJECT

public:
    /// What the act is, in words.
    struct Act {
        QString title; // "Change booking_events"
        QString what; // one or two sentences: what happens, to what
        QStringList lines; // the particulars, such as one line for each field that changes
        QString verb; // on the button: "Save 2 changes"
        bool takesAway = false; // something that is not there any more afterwards
    };

    ReviewDialog(const Act &act, const ConnectionProfile &profile, QWidget *parent);
    ~ReviewDialog() override;

private:
    std::unique_ptr<Ui::ReviewDialog> m_ui;
};

} // namespace signalbox
