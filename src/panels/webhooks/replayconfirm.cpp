#include "panels/webhooks/replayconfirm.h"

#include "ui_replayconfirm.h"

namespace signalbox {

ReplayConfirm::ReplayConfirm(
    qint64 deliveryId, const QString &endpoint, const QString &url, const QString &profile, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ReplayConfirm>())
{
    m_ui->setupUi(this);
    setMinimumWidth(440);
    m_ui->what->setPlainText(tr("Delivery %1 will be sent again to %2 at %3. The receiver gets the same message id, "
                                "so it can tell the repetition.")
                                 .arg(deliveryId)
                                 .arg(endpoint, url));
    m_ui->ask->setPlainText(tr("This is production. Type the profile's name, %1, to go on.").arg(profile));
    m_ui->replay->setEnabled(false);
    connect(m_ui->typed, &QLineEdit::textChanged, this,
        [this, profile](const QString &text) { m_ui->replay->setEnabled(text == profile); });
    connect(m_ui->typed, &QLineEdit::returnPressed, this, [this] {
        if (m_ui->replay->isEnabled())
            accept();
    });
    connect(m_ui->replay, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
}

ReplayConfirm::~ReplayConfirm() = default;

} // namespace signalbox
