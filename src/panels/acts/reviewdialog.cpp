#include "panels/acts/reviewdialog.h"

#include "core/visibletext.h"
#include "panels/acts/productionconfirm.h"
#include "ui_reviewdialog.h"
#include "widgets/look/role.h"

namespace signalbox {

ReviewDialog::ReviewDialog(const Act &act, const ConnectionProfile &profile, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ReviewDialog>())
{
    m_ui->setupUi(this);
    setMinimumWidth(520);
    setWindowTitle(visibleText(act.title));
    m_ui->what->setPlainText(act.what);
    m_ui->lines->setPlainText(visibleText(act.lines.join(u'\n'), 64 * 1024, true));
    m_ui->lines->setVisible(!act.lines.isEmpty());
    m_ui->go->setText(act.verb);
    setRole(*m_ui->go, act.takesAway ? ButtonRole::ConfirmedDanger : ButtonRole::Primary);
    auto *confirm = new ProductionConfirm(profile, this);
    m_ui->layout->insertWidget(m_ui->layout->indexOf(m_ui->lines) + 1, confirm);
    m_ui->go->setEnabled(confirm->isSatisfied());
    connect(
        confirm, &ProductionConfirm::changed, this, [this, confirm] { m_ui->go->setEnabled(confirm->isSatisfied()); });
    connect(confirm, &ProductionConfirm::entered, this, &QDialog::accept);
    connect(m_ui->go, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
    setAttribute(Qt::WA_DeleteOnClose);
}

ReviewDialog::~ReviewDialog() = default;

} // namespace signalbox
